/** Runs the production build in a Chromium of its own, on a new profile, without any net. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstall } from "../browsers/install.ts";
import { type Launched, launch } from "../browsers/launch.ts";
import { build } from "../build.ts";

/** Builds, starts the browser, lets `run` use it and ends it. */
export async function inChromium(run: (launched: Launched) => Promise<void>): Promise<void> {
  const browser = await findOrInstall("chromium");
  const extension = await build("chromium");
  const profile = realpathSync(mkdtempSync(join(tmpdir(), "pitwall-bench-")));
  // Nobody answers anywhere.
  const args = ["--host-resolver-rules=MAP * ~NOTFOUND"];
  try {
    const launched = await launch({ browser, extension, profile, headless: true, language: "en-US", args });
    const kill = () => void launched.kill();
    process.once("exit", kill);
    try {
      await run(launched);
    } finally {
      process.off("exit", kill);
      await launched.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
