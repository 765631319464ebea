/** The two kinds of step `npm test` is made of: a check that passes or fails as a whole, and a run of Vitest. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./build.ts";

/** How many tests or checks went which way. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a tool that is one check, and shows what it prints. */
export async function runCheck(script: string, args: string[]): Promise<Count> {
  const passes = (await run([script, ...args])) === 0;
  return { passed: passes ? 1 : 0, failed: passes ? 0 : 1, skipped: 0 };
}

/**
 * Runs Vitest, shows what it prints (of a run beside another one, when it is over), and counts what it reports; a run that
 * fails without a failed test counts as one. `args` are handed to Vitest.
 */
export async function runVitest(config: string, args: string[] = [], isBeside = false): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "pitwall-test-"));
  const file = join(folder, "report.json");
  try {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const command = [vitest, "run", "--config", config, ...reporters, ...args];
    const code = await run(command, isBeside ? join(folder, "output.txt") : undefined);
    const count = existsSync(file) ? readReport(file) : { passed: 0, failed: 0, skipped: 0 };
    if (code !== 0 && count.failed === 0) count.failed = 1;
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not even be loaded, or whose `beforeAll` failed, has failed without a failed test. */
function readReport(path: string): Count {
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs a script with this Node; what it prints is shown at once or, with a file to keep it in, once it is over. */
async function run(args: string[], keptIn?: string): Promise<number | null> {
  const file = keptIn === undefined ? undefined : openSync(keptIn, "w");
  const out = file ?? "inherit";
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", out, out] });
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  if (file !== undefined) closeSync(file);
  if (keptIn !== undefined) console.log(readFileSync(keptIn, "utf8"));
  return code;
}
