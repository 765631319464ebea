/** Opens a browser with Pitwall in it, and gives a handle to drive and end it. */
import puppeteer, { type LaunchOptions as PuppeteerOptions, type Browser as Remote } from "puppeteer-core";
import type { Browser, BrowserKind } from "./find.ts";

/** The add-on's name in Firefox, and the address the demo and the tests give its pages. */
export const geckoId = "pitwall@pitwall.app";
const geckoAddress = "6f0c7b1e-51f5-4a0e-9a3c-2b8d1c9e7f40";

export interface LaunchOptions {
  browser: Browser;
  /** The folder of the build. */
  extension: string;
  /** The folder of the profile; it is kept. */
  profile: string;
  headless?: boolean;
  /** A proxy on the loopback through which everything goes, and the key of the certificate that is trusted there. */
  proxy?: { port: number; pin: string };
  /** False leaves the service worker alone: one that a debugger watches never goes to sleep. */
  debugWorker?: boolean;
  /** The profile has Pitwall already, so nothing is installed for this session only. */
  hasPitwall?: boolean;
  /** Whether the extension's own pages will be opened by us, which Firefox allows only where it was asked for. */
  opensPages?: boolean;
  /** The language of the browser, "de" or "zh-CN"; the machine's own where it is left out. Not on macOS in Chromium. */
  language?: string;
  args?: string[];
  preferences?: Record<string, boolean | number | string>;
}

/** A running browser with Pitwall in it. */
export interface Launched {
  kind: BrowserKind;
  remote: Remote;
  pid: number;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  base: string;
  /** Closes the browser and waits until its process is gone. */
  close(): Promise<void>;
  /** Kills the browser and all its processes on the spot (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>;
}

/** Opens the browser. Throws what the browser says when it cannot start or refuses the extension. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { kind } = options.browser;
  const remote = await puppeteer.launch(
    kind === "firefox" ? firefoxOptions(options) : chromiumOptions(options),
  );
  const child = remote.process();
  if (!child?.pid) throw new Error("The browser has no process.");
  const { pid } = child;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = () => {
    killTree(pid);
    return gone;
  };
  try {
    const id = await install(remote, options);
    const base = kind === "firefox" ? `moz-extension://${geckoAddress}` : `chrome-extension://${id}`;
    const close = async () => {
      await remote.close().catch(() => kill());
      await gone;
    };
    return { kind, remote, pid, base, close, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Gives the extension's id. */
async function install(remote: Remote, { extension, hasPitwall, browser }: LaunchOptions): Promise<string> {
  if (!hasPitwall) return await remote.installExtension(extension);
  if (browser.kind === "firefox") return geckoId;
  const found = [...(await remote.extensions()).values()].find(({ path }) => path === extension);
  if (!found) throw new Error(`The profile does not hold the extension of ${extension}.`);
  return found.id;
}

function sharedOptions({ browser, headless, profile }: LaunchOptions): PuppeteerOptions {
  const handles = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return {
    ...handles,
    executablePath: browser.path,
    headless: headless ?? false,
    userDataDir: profile,
    // A browser that somebody looks at fills its window.
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  };
}

function chromiumOptions(options: LaunchOptions): PuppeteerOptions {
  const { proxy, debugWorker, language, args = [] } = options;
  const isRoot = process.getuid?.() === 0;
  const own = ["--no-default-browser-check", "--hide-crash-restore-bubble"];
  // Chromium refuses to run its sandbox as root.
  if (isRoot) own.push("--no-sandbox");
  if (language) own.push(`--lang=${language}`);
  // Not `--ignore-certificate-errors`, under which Chromium keeps nothing in its cache.
  if (proxy)
    own.push(`--proxy-server=127.0.0.1:${proxy.port}`, `--ignore-certificate-errors-spki-list=${proxy.pin}`);
  return {
    ...sharedOptions(options),
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ["--enable-automation"],
    args: [...own, ...args],
    // On Linux Chromium takes its language from here, and not from the argument.
    ...(language ? { env: { ...process.env, LANGUAGE: language.replace("-", "_") } } : {}),
    ...(debugWorker === false ? { targetFilter: (target) => target.type() !== "service_worker" } : {}),
  };
}

function firefoxOptions(options: LaunchOptions): PuppeteerOptions {
  const { proxy, opensPages, language, args = [], preferences } = options;
  return {
    ...sharedOptions(options),
    browser: "firefox",
    acceptInsecureCerts: proxy !== undefined,
    args: [...(opensPages ? ["--remote-allow-system-access"] : []), ...args],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: geckoAddress }),
      // An add-on of one session is removed at its end; what it stored is to stay.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "browser.aboutwelcome.enabled": false,
      ...(language ? { "intl.locale.requested": language } : {}),
      ...(proxy ? proxyPreferences(proxy.port) : {}),
      ...preferences,
    },
  };
}

function proxyPreferences(port: number): Record<string, boolean | number | string> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    // The browser's own errands would only end at the proxy.
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  };
}

/** The browser leads a process group of its own, except on Windows, which knows trees. */
function killTree(pid: number): void {
  try {
    if (process.platform === "win32") process.kill(pid, "SIGKILL");
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
