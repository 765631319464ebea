import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { starters } from "./feeds/starters";

/** Host permission for the ten blogs and nothing else; every other site is asked for when it is followed. */
const hosts = [...new Set(starters.map((starter) => `https://${new URL(starter.url).host}/*`))].sort();

/**
 * Written out so that both browsers have the same one: Firefox's default adds `upgrade-insecure-requests`, under
 * which a feed on plain http cannot be fetched. Pages load nothing from outside; only fetch may reach the web.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const gecko = {
  id: "pitwall@pitwall.app",
  strict_min_version: "140.0",
  data_collection_permissions: { required: ["none" as const] },
};

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  targetBrowsers: ["chrome", "firefox"],
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    // WXT adds `sidePanel` for Chromium. None of these shows a warning.
    permissions: ["activeTab", "alarms", "contextMenus", "scripting", "storage", "unlimitedStorage"],
    // The benchmark's feeds are not the ten blogs; its build has a folder of its own and is never shipped.
    host_permissions: mode === "bench" ? ["*://*/*"] : hosts,
    // Asked for one site at a time, at the click that follows it.
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: policy },
    action: { default_title: "__MSG_name__", default_icon: icons() },
    icons: icons(),
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+O" } },
      // J as in "jot": Chromium keeps Alt+Shift+N for itself and gives it to no extension.
      note: { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_notePage__" },
      quote: { suggested_key: { default: "Alt+Shift+Q" }, description: "__MSG_quoteInNote__" },
    },
    ...(browser === "firefox"
      ? { browser_specific_settings: { gecko } }
      : { minimum_chrome_version: "123", incognito: "split" as const }),
  }),
  vite: ({ mode }) => ({
    plugins: [polyfillInBackgroundOnly(), loadLaterPlainly(), oneScriptAtStart()],
    // The same Dexie without what browsers of ten years ago need: a tenth less to load, and nothing to lower `await` to.
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
    build: {
      // Evergreen browsers only: nothing needs lowering, and preloading needs no polyfill.
      target: "es2023",
      modulePreload: { polyfill: false },
      // The benchmark tells which file costs what.
      sourcemap: mode === "bench" ? "hidden" : false,
    },
  }),
});

/**
 * The popup must open at once, and what its pages ask of the browser gives promises in both: the polyfill, 2.4 kB of its
 * script, is left to the background, which WXT builds as a library.
 */
function polyfillInBackgroundOnly(): Plugin {
  let isPage = false;
  return {
    name: "polyfill-in-background-only",
    enforce: "pre",
    config: ({ build }) => {
      isPage = !build?.lib;
    },
    resolveId: (source) =>
      isPage && source === "@wxt-dev/webextension-polyfill/browser"
        ? fileURLToPath(import.meta.resolve("wxt/browser"))
        : null,
  };
}

/**
 * A script that is loaded later needs no help: it lies on the disk and has no style of its own. Vite's helper, which preloads
 * and adds styles, would be 0.8 kB of the popup's script.
 */
function loadLaterPlainly(): Plugin {
  return {
    name: "load-later-plainly",
    enforce: "pre",
    load: (id) =>
      id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null,
  };
}

/**
 * What the popup needs at its start and shares with other pages is one script: left alone, each set of pages that shares
 * something has one of its own, and eight small ones take longer to load, and compress worse, than one.
 */
function oneScriptAtStart(): Plugin {
  const atStart = new Set<string>();
  return {
    name: "one-script-at-start",
    config: ({ build }) => {
      if (build?.lib) return undefined;
      const groups = [{ name: "start", test: (id: string) => atStart.has(id) }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
    buildEnd() {
      const visit = (id: string) => {
        if (atStart.has(id) || id.endsWith(".css")) return;
        atStart.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(visit);
      };
      for (const id of this.getModuleIds()) if (/entrypoints\/popup\/main\.tsx$/.test(id)) visit(id);
      for (const id of atStart) if (/\/(entrypoints|components\/popup)\//.test(id)) atStart.delete(id);
    },
  };
}

function icons(): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));
}
