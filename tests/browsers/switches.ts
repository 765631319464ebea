/** What a reader does to an extension as a whole: off and on, loaded again. */
import { reloadAddon, switchAddon } from "./firefoxInside.ts";
import type { Pitwall } from "./harness.ts";

/** Switches Pitwall off and on again. */
export async function switchOffAndOn(pitwall: Pitwall): Promise<void> {
  pitwall.lookAnew();
  if (pitwall.kind === "firefox") return await switchAddon(pitwall.browser.remote);
  await onExtensionsPage(pitwall, async (id) => {
    type Private = Record<"updateExtensionConfiguration", (change: object) => Promise<void>>;
    type Management = Record<"setEnabled", (id: string, isOn: boolean) => Promise<void>>;
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: Private; management: Management };
    };
    await chrome.management.setEnabled(id, false);
    await chrome.management.setEnabled(id, true);
  });
}

/** Loads Pitwall again from where it lies. */
export async function reload(pitwall: Pitwall): Promise<void> {
  pitwall.lookAnew();
  if (pitwall.kind === "firefox") return await reloadAddon(pitwall.browser.remote);
  await onExtensionsPage(pitwall, async (id) => {
    type Private = Record<"reload", (id: string, options: object) => Promise<void>> &
      Record<"updateProfileConfiguration", (change: object) => Promise<void>>;
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } };
    // Without developer mode, Chromium switches an unpacked extension off as soon as it is loaded again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  });
}

async function onExtensionsPage(pitwall: Pitwall, work: (id: string) => Promise<void>): Promise<void> {
  const page = await pitwall.browser.remote.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(work, new URL(pitwall.browser.base).host);
  await page.close();
}
