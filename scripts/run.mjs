/**
 * Runs a script of this folder on a machine where nothing is set up yet: installs what is missing, then hands over to
 * the Node that the project brings along. This file alone must run on an older Node (20) and without dependencies.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const onWindows = process.platform === "win32";

/** Compares what the lock file wants with npm's own list of what it installed; their dates say nothing after a checkout. */
function needsInstall() {
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  const wanted = readPackages(join(root, "package-lock.json"));
  return Object.entries(wanted).some(([path, { version, optional, devOptional }]) => {
    if (path === "" || optional || devOptional) return false;
    return installed[path]?.version !== version;
  });
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function run(command, args, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (error) stop(`Could not run ${command}: ${error.message}`);
  if (status !== 0) stop(`"${[command, ...args].join(" ")}" failed; see above.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isNewEnough(version) {
  const [major, minor] = version.replace("v", "").split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The project's own Node (24) where the platform has one; otherwise the machine's, if it runs TypeScript. */
function findNode() {
  const own = onWindows
    ? join(root, "node_modules", "node", "bin", "node.exe")
    : join(root, "node_modules", ".bin", "node");
  const { stdout } = spawnSync(own, ["--version"], { encoding: "utf8" });
  if (stdout && isNewEnough(stdout.trim())) return own;
  if (isNewEnough(process.version)) return process.execPath;
  return stop(
    `Pitwall needs Node 22.12 or newer; this is ${process.version}, and npm could not install a newer one beside it. ` +
      "Install one from https://nodejs.org and try again.",
  );
}

/** Before Node 23.6 type stripping had to be asked for; 24 says nothing more about it. */
function flagsFor(node) {
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  const [major, minor] = stdout.trim().slice(1).split(".").map(Number);
  const stripsByItself = major > 23 || (major === 23 && minor >= 6);
  return stripsByItself ? [] : ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
}

if (needsInstall()) {
  console.log("Installing what Pitwall is built with (npm ci) ...");
  // On Windows npm is a script, which only a shell can start.
  run("npm", ["ci", "--no-audit", "--no-fund"], onWindows);
}
const node = findNode();
if (!existsSync(join(root, ".wxt", "tsconfig.json"))) {
  console.log("Preparing the types (wxt prepare) ...");
  run(node, [join(root, "node_modules", "wxt", "bin", "wxt.mjs"), "prepare"]);
}

const [script, ...args] = process.argv.slice(2);
if (!script) stop("Usage: node scripts/run.mjs scripts/<name>.ts [arguments]");
const child = spawn(node, [...flagsFor(node), script, ...args], { cwd: root, stdio: "inherit" });
// Ctrl+C reaches the child by itself; waiting for it lets it close the browser first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}
// A stopped npm ends the shell in between and not us; then this process has a new parent, and nobody waits for it.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill("SIGTERM");
}, 500).unref();
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
child.on("error", (error) => stop(`Could not start ${node}: ${error.message}`));
