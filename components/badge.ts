/**
 * The number on the toolbar button. Every living page draws it for itself: a change of the database does not wake a
 * sleeping worker. It is read anew from storage at each drawing, so it cannot drift.
 */
import { browser } from "wxt/browser";
import { allFail } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";
import { observe } from "@/storage/observe";
import { countLimit, countUnread } from "@/storage/posts";
import { readPreferences } from "@/storage/preferences";
import { say } from "./words";

const usual = "#0b6b57";
const unsure = "#6b6b6b";

interface Badge {
  unread: number;
  /** Not one blog could be checked, so that the number may be old. */
  isUnsure: boolean;
  /** The reader wants no number on the button; its title says it all the same. */
  isOff: boolean;
}

let drawing: Promise<void> = Promise.resolve();

/**
 * Draws the badge from what is stored, and resolves when it is drawn. Drawings of one page follow one another, each
 * reading afresh, so that an older number never overtakes a newer one.
 */
export function drawBadge(): Promise<void> {
  const next = drawing.then(async () => paint(await readBadge()));
  drawing = next.catch(() => undefined); // the caller has the rejection; the queue goes on
  return next;
}

/** Draws the badge now and after every change, as long as this page lives. */
export function keepBadge(): () => void {
  return observe(readBadge, () => void drawBadge(), console.error);
}

async function readBadge(): Promise<Badge> {
  const [unread, noneWorks, downAt, { badge }] = await Promise.all([
    countUnread(),
    allFail(),
    networkDownAt(),
    readPreferences(),
  ]);
  return { unread, isUnsure: noneWorks || downAt !== undefined, isOff: badge === "off" };
}

async function paint({ unread, isUnsure, isOff }: Badge): Promise<void> {
  const text = badgeText(unread) || (isUnsure ? "!" : "");
  await Promise.all([
    browser.action.setBadgeText({ text: isOff ? "" : text }),
    browser.action.setBadgeBackgroundColor({ color: isUnsure ? unsure : usual }),
    browser.action.setTitle({ title: say(isUnsure ? "toolbarUnsure" : "toolbarUnread", { count: unread }) }),
  ]);
}

/** Gives the badge's text for a number of unread posts: nothing for none, "999+" past that. */
export function badgeText(unread: number): string {
  if (unread === 0) return "";
  return unread >= countLimit ? `${countLimit - 1}+` : String(unread);
}
