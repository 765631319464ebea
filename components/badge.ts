/**
 * The number on the toolbar button. Every living page draws it for itself: a change of the database does not wake a
 * sleeping worker. It is read anew from storage at each drawing, so it cannot drift.
 */
import { browser } from "wxt/browser";
import { allFail } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";
import { onChange } from "@/storage/observe";
import { countLimit, countUnread } from "@/storage/posts";
import { readPreferences } from "@/storage/preferences";
import { say, speak } from "./words";

const usual = "#0b6b57";
const unsure = "#6b6b6b";
/** A round changes rows hundreds of times a second; the badge follows them so long after, ms. A click draws by itself. */
const soon = 250;

interface Badge {
  unread: number;
  /** Not one blog could be checked, so that the number may be old. */
  isUnsure: boolean;
  /** The reader wants no number on the button; its title says it all the same. */
  isOff: boolean;
}

let drawing: Promise<void> = Promise.resolve();
/** A drawing that has not begun to read, so that it will see all that is stored by now. */
let waiting: Promise<void> | undefined;

/**
 * Draws the badge from what is stored, and resolves when it is drawn. Drawings of one page follow one another, each
 * reading afresh, so that an older number never overtakes a newer one. Who asks while one waits for its turn shares it.
 */
export function drawBadge(): Promise<void> {
  if (waiting) return waiting;
  const next = drawing.then(async () => {
    waiting = undefined;
    await paint(await readBadge());
  });
  waiting = next;
  drawing = next.catch(() => undefined); // the caller has the rejection; the queue goes on
  return next;
}

/** Draws the badge now and soon after every change, as long as this page lives. Gives a function that ends it. */
export function keepBadge(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    timer = undefined;
    drawBadge().catch(console.error);
  };
  const stop = onChange(["posts", "feeds", "settings"], () => {
    timer ??= setTimeout(draw, soon);
  });
  draw();
  return () => {
    stop();
    clearTimeout(timer);
  };
}

async function readBadge(): Promise<Badge> {
  const [unread, noneWorks, downAt, { badge, language }] = await Promise.all([
    countUnread(),
    allFail(),
    networkDownAt(),
    readPreferences(),
  ]);
  // The worker has no page that keeps its language.
  await speak(language);
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
