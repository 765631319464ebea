/** Tests that wait more than they work: both browsers are driven at the same time. */
import { describe } from "vitest";
import type { Kind } from "./harness.ts";

/** Describes the same tests for both browsers, which run beside each other; the tests of one are run in their order. */
export function inBothBrowsers(name: string, tests: (kind: Kind) => void): void {
  describe.concurrent.each<Kind>(["chromium", "firefox"])("in %s", (kind) => {
    describe(name, { concurrent: false }, () => tests(kind));
  });
}
