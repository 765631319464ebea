/**
 * What only Firefox itself can do: end an event page, update an add-on in place. With `--remote-allow-system-access`
 * BiDi reaches the browser's own windows (`moz:scope`), a command that puppeteer has no name for.
 */
import type { Browser } from "puppeteer-core";
import { geckoId } from "../../scripts/browsers/launch.ts";

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
type Evaluated = { type: "success" } | { type: "exception"; exceptionDetails: { text: string } };

/** Ends the event page and waits until it is ended. */
export async function stopEventPage(remote: Browser): Promise<void> {
  await runInside(remote, `await WebExtensionPolicy.getByID("${geckoId}").extension.terminateBackground();`);
}

/** Installs the add-on of an .xpi over the one that is there, as an update does. */
export async function updateAddon(remote: Browser, path: string): Promise<void> {
  await runInside(
    remote,
    `const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
     const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
     const file = new FileUtils.File(${JSON.stringify(path)});
     const install = await AddonManager.getInstallForFile(file, "application/x-xpinstall");
     await install.install();`,
  );
}

/** Switches the add-on off and on again, as a reader does on the page of add-ons. */
export async function switchAddon(remote: Browser): Promise<void> {
  await runInside(
    remote,
    `const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
     const addon = await AddonManager.getAddonByID("${geckoId}");
     await addon.disable();
     await addon.enable();`,
  );
}

/** Loads the add-on again, as its own `runtime.reload()` does. */
export async function reloadAddon(remote: Browser): Promise<void> {
  await runInside(
    remote,
    `const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
     const addon = await AddonManager.getAddonByID("${geckoId}");
     await addon.reload();`,
  );
}

/** Presses a key of the extension's own, as the browser does: with the right to the page in front that a press gives. */
export async function pressKey(remote: Browser, letter: string): Promise<void> {
  await runInside(
    remote,
    `const window = Services.wm.getMostRecentWindow("navigator:browser");
     const keys = [...window.document.querySelectorAll("keyset[id^='ext-keyset'] key")];
     const key = keys.find((one) => one.getAttribute("key")?.toUpperCase() === "${letter}");
     if (!key) throw new Error("There is no such key.");
     key.doCommand();`,
  );
}

/** Runs the body of an async function in the browser's window. Throws what it throws. */
async function runInside(remote: Browser, body: string): Promise<void> {
  const { connection } = remote as unknown as { connection: Connection };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = (tree.result as { contexts: { context: string }[] }).contexts[0]?.context;
  const outcome = await connection.send("script.evaluate", {
    expression: `(async () => { ${body} })()`,
    target: { context },
    awaitPromise: true,
  });
  const evaluated = outcome.result as Evaluated;
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
}
