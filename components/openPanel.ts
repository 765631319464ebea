import { browser } from "wxt/browser";

/** Firefox has sidebars, Chromium and Edge have side panels; the types know the latter only. */
interface Sidebars {
  sidebarAction?: { open(): Promise<void> };
}

/** Tells whether the panel is Firefox's sidebar. */
export function hasSidebar(): boolean {
  return "sidebarAction" in browser;
}

/**
 * Opens the panel of a window, of the present one when left out; one that is open stays. Both browsers allow it only at a press of the
 * reader's, Firefox only in the task of the press, so that nothing may be awaited before. Where they refuse all the same the
 * panel can be opened by hand.
 */
export async function openPanel(windowId?: number): Promise<void> {
  const { sidebarAction } = browser as Sidebars;
  const opening = sidebarAction ? sidebarAction.open() : openSidePanel(windowId);
  await opening.catch(console.error);
}

async function openSidePanel(given: number | undefined): Promise<void> {
  const windowId = given ?? (await browser.windows.getCurrent()).id;
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}
