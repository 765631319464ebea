/** Builds Pitwall for both kinds of browser and says how large the builds are. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { BrowserKind } from "./browsers/find.ts";

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const targets = { chromium: "chrome", firefox: "firefox" } as const;

/** What is built: the extension itself, or the one that benchmarks look into, which is never shipped. */
export type Mode = "production" | "bench";

/** Gives the folder that holds a build for a kind of browser, built or not. */
export function buildFolder(kind: BrowserKind, mode: Mode = "production"): string {
  return join(root, ".output", `${targets[kind]}-mv3${mode === "production" ? "" : `-${mode}`}`);
}

/** Makes a build for one kind of browser and gives its folder. Throws what the builder printed. */
export async function build(kind: BrowserKind, mode: Mode = "production"): Promise<string> {
  const wxt = join(root, "node_modules", "wxt", "bin", "wxt.mjs");
  const { code, output } = await run([wxt, "build", "-b", targets[kind], "--mv3", "--mode", mode]);
  if (code !== 0) throw new Error(`The ${targets[kind]} build failed.\n${output}`);
  return buildFolder(kind, mode);
}

/** Gives a line that tells the size of a build, and of the popup's script as it would travel (gzipped). */
export function describeBuild(kind: BrowserKind): string {
  const folder = buildFolder(kind);
  const sizes = filesUnder(folder).map((path) => statSync(path).size);
  const whole = formatSize(sizes.reduce((sum, size) => sum + size, 0));
  const popup = formatSize(popupSize(kind));
  return `${relative(root, folder)}: ${whole} in ${sizes.length} files, popup script ${popup} gzipped`;
}

/** Gives the bytes of the popup's script, gzipped. */
export function popupSize(kind: BrowserKind): number {
  const scripts = popupScripts(buildFolder(kind));
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}

/** The scripts the popup's page loads before it can show anything. */
function popupScripts(folder: string): string[] {
  const page = join(folder, "popup.html");
  if (!existsSync(page)) return [];
  const links = readFileSync(page, "utf8").matchAll(/(?:src|href)="\/?([^"]+\.js)"/g);
  return [...new Set([...links].map(([, path]) => join(folder, path ?? "")))].filter(existsSync);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function formatSize(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function run(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    child.stderr.on("data", (text) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

if (import.meta.main) {
  try {
    for (const kind of ["chromium", "firefox"] as const) {
      await build(kind);
      console.log(describeBuild(kind));
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
