/** Installs a browser where this machine's own package manager can, and otherwise says how to get one. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { type Browser, type BrowserKind, findKind } from "./find.ts";

const aptPackages = { chromium: "chromium", firefox: "firefox-esr" } as const;
const casks = { chromium: "chromium", firefox: "firefox" } as const;
const sites = {
  chromium: "https://www.google.com/chrome/",
  firefox: "https://www.mozilla.org/firefox/",
} as const;

/** Gives a browser of a kind, installed first if there is none. Throws an error whose message says how to get one. */
export async function findOrInstall(kind: BrowserKind): Promise<Browser> {
  const found = findKind(kind);
  if (found) return found;
  console.log(`No ${kind === "firefox" ? "Firefox" : "Chromium, Chrome or Edge"} was found on this machine.`);
  if (hasCommand("apt-get")) await installWithApt(kind);
  else if (process.platform === "darwin" && hasCommand("brew")) installWithBrew(kind);
  else throw new Error(`Install it from ${sites[kind]} and run this again.`);
  const installed = findKind(kind);
  if (!installed) throw new Error(`It was installed but cannot be found. Try ${sites[kind]} instead.`);
  console.log(`Installed ${installed.path}.`);
  return installed;
}

/** Debian and Ubuntu. The lists are fetched first: on a fresh machine there are none. */
async function installWithApt(kind: BrowserKind): Promise<void> {
  const name = aptPackages[kind];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await mayUseSudo(name))) {
    throw new Error(`Install it with "sudo apt-get install ${name}" and run this again.`);
  }
  const prefix = isRoot ? [] : ["sudo"];
  console.log(`Installing ${name} with apt-get ...`);
  const steps = [
    [...prefix, "apt-get", "update", "-qq"],
    [...prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", name],
  ];
  // A failed update may only concern a foreign list; whether the package can be had, the installation tells.
  const outcomes = steps.map((step) => run(step));
  if (!outcomes[1]) throw new Error(`apt-get could not install ${name}. ${explainApt(kind)}`);
}

function explainApt(kind: BrowserKind): string {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const onUbuntu = /^ID=ubuntu/m.test(release);
  if (onUbuntu && kind === "chromium") return "Ubuntu has it only as a snap: sudo snap install chromium.";
  if (onUbuntu) return "Ubuntu has it only as a snap: sudo snap install firefox.";
  return `See what it says above, or install one from ${sites[kind]}.`;
}

/** Asks before anything is done with another's rights; where nobody can answer, the answer is no. */
async function mayUseSudo(name: string): Promise<boolean> {
  if (!process.stdin.isTTY || !hasCommand("sudo")) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Install ${name} with "sudo apt-get install ${name}"? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function installWithBrew(kind: BrowserKind): void {
  const name = casks[kind];
  console.log(`Installing ${name} with Homebrew ...`);
  if (!run(["brew", "install", "--cask", name])) {
    throw new Error(
      `Homebrew could not install ${name}. Install one from ${sites[kind]} and run this again.`,
    );
  }
}

function run([command = "", ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env }).status === 0;
}

function hasCommand(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}
