/**
 * `npm test [-- unit|browsers]`: everything that is promised, in order. It goes on after a failure, and its last line
 * counts them all.
 */

import { join } from "node:path";
import { findOrInstall } from "./browsers/install.ts";
import { build, describeBuild, root } from "./build.ts";
import { type Count, runCheck, runVitest } from "./steps.ts";

interface Step {
  name: string;
  part: "unit" | "browsers";
  run: () => Promise<Count>;
}

const kinds = ["chromium", "firefox"] as const;
const bin = (...path: string[]) => join(root, "node_modules", ...path);
const builds = { failed: 0 };

const steps: Step[] = [
  { name: "types", part: "unit", run: () => runCheck(bin("typescript", "bin", "tsc"), ["--noEmit"]) },
  { name: "lint", part: "unit", run: () => runCheck(bin("@biomejs", "biome", "bin", "biome"), ["ci", "."]) },
  { name: "unit tests", part: "unit", run: () => runVitest("tests/vitest.config.ts") },
  { name: "builds", part: "browsers", run: buildBoth },
  { name: "browsers", part: "browsers", run: haveBrowsers },
  { name: "tests in real browsers", part: "browsers", run: testInBrowsers },
];

async function buildBoth(): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const kind of kinds) {
    try {
      await build(kind);
      console.log(describeBuild(kind));
      count.passed += 1;
    } catch (error) {
      console.error((error as Error).message);
      count.failed += 1;
    }
  }
  builds.failed = count.failed;
  return count;
}

/** A browser that is there is taken for granted; one that cannot be had is a failure. */
async function haveBrowsers(): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const kind of kinds) {
    try {
      const { path } = await findOrInstall(kind);
      console.log(`${kind}: ${path}`);
    } catch (error) {
      console.error(`${kind} cannot be had. ${(error as Error).message}`);
      count.failed += 1;
    }
  }
  return count;
}

/**
 * The files of the second of two lanes, which run side by side: those that mostly wait (for the quiet after a start, for slow
 * servers), and as many of the others as make the lanes about equally long.
 */
const secondLane = [
  ...["lifetime", "oddAnswers", "pace", "resting"],
  ...["challenges", "dots", "hostileNotes", "longLists", "notebook", "organise", "panel", "polite", "search"],
  ...["settings", "states"],
].map((name) => `tests/browsers/${name}.test.ts`);

async function testInBrowsers(): Promise<Count> {
  if (builds.failed > 0) {
    console.error("Without both builds the tests in real browsers are left out.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const config = "tests/browsers/vitest.config.ts";
  const others = secondLane.flatMap((path) => ["--exclude", path]);
  return add(await Promise.all([runVitest(config, others), runVitest(config, secondLane, true)]));
}

function add(counts: Count[]): Count {
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }));
}

/** Runs a step, prints its name before and its time after, and counts a crash as a failure. */
async function runStep({ name, run }: Step): Promise<Count> {
  console.log(`\n── ${name} ${"─".repeat(Math.max(3, 60 - name.length))}`);
  const began = performance.now();
  const count = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

async function main(): Promise<void> {
  const [part] = process.argv.slice(2);
  const chosen = steps.filter((step) => part === undefined || step.part === part);
  if (chosen.length === 0) throw new Error(`There is no part called "${part}". Parts: unit, browsers.`);
  const counts: Count[] = [];
  for (const step of chosen) counts.push(await runStep(step));
  const total = add(counts);
  if (total.skipped > 0) console.log(`\n${total.skipped} were skipped; each says why above.`);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

await main();
