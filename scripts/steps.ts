/** The two kinds of step `npm test` is made of: a check that passes or fails as a whole, and a run of Vitest. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** Runs Vitest, shows what it prints, and counts what it reports; a run that fails without a failed test counts as one. */
export async function runVitest(config: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "pitwall-test-"));
  const file = join(folder, "report.json");
  try {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await run([vitest, "run", "--config", config, ...reporters]);
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

function run(args: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve(code));
  });
}
