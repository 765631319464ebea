/** `npm run fuzz`: the fuzz tests with 20,000 damaged documents instead of 500; PITWALL_FUZZ_RUNS names another number. */
import { join } from "node:path";
import { root } from "./build.ts";
import { runCheck } from "./steps.ts";

process.env["PITWALL_FUZZ_RUNS"] ??= "20000";
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const { failed } = await runCheck(vitest, ["run", "--config", "tests/vitest.config.ts", "tests/feeds/fuzz"]);
process.exitCode = failed > 0 ? 1 : 0;
