/** Opens Chromium with the build for benchmarks, on a profile of its own, in front of invented feeds. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstall } from "../browsers/install.ts";
import { launch } from "../browsers/launch.ts";
import { build } from "../build.ts";
import { type FeedServer, serveFeeds } from "./feedServer.ts";
import { PollRounds } from "./pollRounds.ts";

/** Everything a benchmark of polling needs. */
export interface PollBench {
  rounds: PollRounds;
  server: FeedServer;
  /** The folder of the build. */
  folder: string;
}

/** Runs a benchmark in front of `count` feeds, and leaves neither a process nor a profile behind. */
export async function inPollBench(count: number, run: (bench: PollBench) => Promise<void>): Promise<void> {
  const browser = await findOrInstall("chromium");
  const folder = await build("chromium", "bench");
  const server = await serveFeeds(count, Date.now());
  const profile = realpathSync(mkdtempSync(join(tmpdir(), "pitwall-bench-")));
  // Every name leads to the feeds; the ten blogs, asked for by https, find nobody there.
  const args = [`--host-resolver-rules=MAP * 127.0.0.1:${server.port}`];
  try {
    const launched = await launch({ browser, extension: folder, profile, headless: true, args });
    const kill = () => void launched.kill();
    process.once("exit", kill);
    try {
      await run({ rounds: await PollRounds.open(launched), server, folder });
    } finally {
      process.off("exit", kill);
      await launched.close();
    }
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
