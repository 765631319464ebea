/** The two built extensions: what they ask for, what they run, and how large they are. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/** The reviewed list. A permission that is added here is added to the README's table, with its reason. */
const permissions = ["activeTab", "alarms", "contextMenus", "scripting", "storage", "unlimitedStorage"];
const hosts = [
  "https://eugeneyan.com/*",
  "https://gwern.net/*",
  "https://huyenchip.com/*",
  "https://karpathy.bearblog.dev/*",
  "https://karpathy.github.io/*",
  "https://lilianweng.github.io/*",
  "https://magazine.sebastianraschka.com/*",
  "https://newsletter.ruder.io/*",
  "https://sebastianraschka.com/*",
  "https://simonwillison.net/*",
  "https://www.interconnects.ai/*",
  "https://www.oneusefulthing.org/*",
  "https://www.ruder.io/*",
];
/** Keys that would give a page, a site or another extension a way in. */
const forbidden = [
  "content_scripts",
  "externally_connectable",
  "web_accessible_resources",
  "optional_permissions",
  "key",
];

describe.each(["chrome", "firefox"])("the build for %s", (name) => {
  const folder = join(root, ".output", `${name}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const text = (path: string) => readFileSync(join(folder, path), "utf8");

  /** What the popup's page names itself: it runs before the first row is shown. */
  const atStart = [...text("popup.html").matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
    ([, path]) => path ?? "",
  );
  const sizeOf = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  const namesIn = (path: string, pattern: RegExp) =>
    [...text(path).matchAll(pattern)].map(([, found]) => `chunks/${found}`);

  it("is Manifest V3 and asks for nothing but what the README explains", () => {
    expect(manifest.manifest_version).toBe(3);
    const all = name === "chrome" ? [...permissions, "sidePanel"] : permissions;
    expect(manifest.permissions).toEqual(all);
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
    for (const key of forbidden) expect(manifest).not.toHaveProperty(key);
    for (const permission of all)
      expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`${permission}\``);
  });

  it("suggests keys that open the popup, note a page and quote from it", () => {
    const keys = Object.entries<{ suggested_key: { default: string } }>(manifest.commands);
    expect(keys.map(([command, { suggested_key }]) => [command, suggested_key.default])).toEqual([
      ["_execute_action", "Alt+Shift+O"],
      ["note", "Alt+Shift+J"],
      ["quote", "Alt+Shift+Q"],
    ]);
  });

  it("runs nothing from elsewhere and upgrades no plain feed", () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/);
  });

  it("has the feed parser in the background alone, and no source maps", () => {
    const scripts = files.filter((path) => path.endsWith(".js"));
    const parsing = scripts.filter((path) => /yearlyDistribution|skipHours|skiphours/i.test(text(path)));
    expect(parsing).toEqual(["background.js"]);
    expect(files.filter((path) => path.endsWith(".map"))).toEqual([]);
  });

  it("has a popup script of at most 50 kB, gzipped", () => {
    const size = sizeOf(atStart);
    console.log(`${name}: popup script ${(size / 1000).toFixed(1)} kB gzipped`);
    expect(atStart.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(50_000);
  });

  it("loads at most 10 kB more, gzipped, once its popup is drawn", () => {
    const begun = atStart.flatMap((path) => namesIn(path, /import\(["'`]\.\/([^"'`]+\.js)/g));
    const needed = begun.flatMap((path) => namesIn(path, /from\s*["'`]\.\/([^"'`]+\.js)/g));
    const later = [...new Set([...begun, ...needed])].filter((path) => !atStart.includes(path));
    const size = sizeOf(later);
    console.log(`${name}: loaded later ${(size / 1000).toFixed(1)} kB gzipped`);
    expect(later.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(10_000);
  });
});

it("the build for Firefox names its id, collects nothing, and has an event page", () => {
  const manifest = JSON.parse(readFileSync(join(root, ".output/firefox-mv3/manifest.json"), "utf8"));
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    id: "pitwall@pitwall.app",
    data_collection_permissions: { required: ["none"] },
  });
  expect(manifest.background.scripts).toEqual(["background.js"]);
  // Nobody asked for a sidebar by installing.
  expect(manifest.sidebar_action).toMatchObject({ default_panel: "sidepanel.html", open_at_install: false });
});

it("the build for Chromium has a service worker", () => {
  const manifest = JSON.parse(readFileSync(join(root, ".output/chrome-mv3/manifest.json"), "utf8"));
  expect(manifest.background.service_worker).toBe("background.js");
  expect(manifest.side_panel).toEqual({ default_path: "sidepanel.html" });
});
