import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** The tests that need no browser. Those that drive one have a configuration of their own, in `tests/browsers/`. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [WxtVitest()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browsers/**"],
    setupFiles: ["tests/setup.ts"],
    // For what hangs; no test depends on a time, and a busy machine is not a fault.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
