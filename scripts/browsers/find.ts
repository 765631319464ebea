/** Finds the browsers of this machine, on the PATH and in the places where each system keeps them. */
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The two builds: one for Chromium and all that is made of it, one for Firefox. */
export type BrowserKind = "chromium" | "firefox";

/** What `--browser` takes. */
export const browserNames = ["chromium", "chrome", "edge", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

/** A browser that is there. */
export interface Browser {
  kind: BrowserKind;
  name: BrowserName;
  path: string;
}

interface Places {
  commands: string[];
  mac: string[];
  windows: string[];
}

const places: Record<BrowserName, Places> = {
  chromium: {
    commands: ["chromium", "chromium-browser"],
    mac: ["Chromium.app/Contents/MacOS/Chromium"],
    windows: ["Chromium\\Application\\chrome.exe"],
  },
  chrome: {
    commands: ["google-chrome-stable", "google-chrome"],
    mac: ["Google Chrome.app/Contents/MacOS/Google Chrome"],
    windows: ["Google\\Chrome\\Application\\chrome.exe"],
  },
  edge: {
    commands: ["microsoft-edge-stable", "microsoft-edge"],
    mac: ["Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    windows: ["Microsoft\\Edge\\Application\\msedge.exe"],
  },
  firefox: {
    commands: ["firefox-esr", "firefox"],
    mac: ["Firefox.app/Contents/MacOS/firefox"],
    windows: ["Mozilla Firefox\\firefox.exe"],
  },
};

/** Gives the browsers that are installed, Chromium first and Firefox last. */
export function findBrowsers(): Browser[] {
  return browserNames.map(findBrowser).filter((browser) => browser !== undefined);
}

/** Gives one browser by its name, or nothing where it is not installed. */
export function findBrowser(name: BrowserName): Browser | undefined {
  const path = candidates(places[name]).find(canRun);
  return path ? { kind: name === "firefox" ? "firefox" : "chromium", name, path } : undefined;
}

/** Gives the first browser of a kind, or nothing. */
export function findKind(kind: BrowserKind): Browser | undefined {
  return findBrowsers().find((browser) => browser.kind === kind);
}

function candidates({ commands, mac, windows }: Places): string[] {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      mac.map((name) => join(folder, name)),
    );
  }
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return folders.filter(Boolean).flatMap((folder) => windows.map((name) => join(folder, name)));
  }
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
