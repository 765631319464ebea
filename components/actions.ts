/**
 * What a click does. Measured rule: await the write, await one drawing of the badge, and only then leave. A click that
 * leaves at once lost 7 writes of 12; this way none of 50 was lost and no badge was wrong.
 */
import { browser } from "wxt/browser";
import { markOpened, markRead, markUnread, star } from "@/storage/marks";
import type { Post } from "@/storage/posts";
import { readPreferences } from "@/storage/preferences";
import { askPanels, rememberTabPost } from "@/storage/tabPosts";
import { type Wanted, wantCheck } from "@/storage/wants";
import { drawBadge } from "./badge";
import { openPanel } from "./openPanel";

/**
 * Marks a post read and opens it in a tab: at a plain click where the reader has chosen, else behind. In front the popup
 * closes, behind it stays.
 */
export async function openPost(post: Post, isPlain: boolean): Promise<void> {
  const isInFront = isPlain && (await readPreferences()).opens === "front";
  await markOpened(post.key, Date.now());
  await drawBadge();
  if (post.link && /^https?:\/\//i.test(post.link)) await openTab(post, post.link, isInFront);
  if (isInFront) leavePopup();
}

/** A tab in front closes the popup, so it comes in front when it is remembered which post it has. */
async function openTab(post: Post, url: string, isInFront: boolean): Promise<void> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return;
  await rememberTabPost(id, { postKey: post.key, at: Date.now(), state: "coming" });
  if (isInFront) await browser.tabs.update(id, { active: true });
}

/** Opens the panel beside the page in front. The press that opened the popup has shown Pitwall that page. */
export async function openBeside(): Promise<void> {
  await openPanel();
  await askPanels(Date.now());
  leavePopup();
}

/** Marks a post read; for a few seconds that can be undone. */
export async function readPost(post: Post): Promise<void> {
  await markRead([post.key], Date.now());
  await drawBadge();
}

/** Marks every unread post read, of all feeds or of some, or those older than an instant (ms); that can be undone. */
export async function readAll(feedIds: string[] | undefined, before?: number): Promise<void> {
  const { markAllRead } = await import("@/storage/markMany");
  await markAllRead(feedIds, Date.now(), before);
  await drawBadge();
}

/** Makes unread again what was marked read last. */
export async function undoRead(): Promise<void> {
  const { undoMarkedRead } = await import("@/storage/markMany");
  await undoMarkedRead(Date.now());
  await drawBadge();
}

/** Marks a post unread again. */
export async function unreadPost(post: Post): Promise<void> {
  await markUnread([post.key], Date.now());
  await drawBadge();
}

/** Stars a post, or takes its star away. */
export async function toggleStar(post: Post): Promise<void> {
  await star(post.key, post.starred === 0, Date.now());
}

/** Marks feeds due and wakes the worker. Gives what of them is asked now. */
export async function checkNow(): Promise<Wanted> {
  const wanted = await wantCheck(Date.now());
  await wakeWorker();
  return wanted;
}

/** Says `poll` to the worker. One that is just being ended rejects the message, and is awake for the second. */
export async function wakeWorker(): Promise<void> {
  const send = () => browser.runtime.sendMessage("poll");
  await send().catch(send);
}

/** Opens the library in a tab, and closes the popup; the library itself stays as it is. */
export async function openLibrary(): Promise<void> {
  if (document.body.classList.contains("library")) return;
  await browser.tabs.create({ url: browser.runtime.getURL("/library.html" as never) });
  leavePopup();
}

/** Closes the popup. The library is a tab, and the reader's. */
function leavePopup(): void {
  if (isPopup()) window.close();
}

function isPopup(): boolean {
  return document.body.classList.contains("popup");
}
