/** What is pictured: every page and state, in both colour schemes. */
import type { Page } from "puppeteer-core";
import {
  choosePost,
  listOnly,
  lookUp,
  openChallenge,
  openTroubles,
  press,
  scrollToEnd,
  searchFor,
  waitForMap,
  writeNote,
} from "./prepare.ts";

/** One picture: a page at a size (CSS pixels), after some preparation; taken in light and in dark. */
export interface Shot {
  name: string;
  page: string;
  width: number;
  height: number;
  /** Twice as fine as CSS pixels where it stands in the README; states are checked at their own size. */
  isFine?: boolean;
  /** What the system asks for besides a colour scheme. */
  asks?: { name: string; value: string }[];
  prepare?: (page: Page) => Promise<void>;
}

const popup = { page: "popup.html", width: 400, height: 600 };
const library = { page: "library.html", width: 1200, height: 800 };
const feeds = { ...library, page: "library.html#/feeds" };
const notes = { ...library, page: "library.html#/notes" };
const challenges = { ...library, page: "library.html#/challenges" };
const map = { ...library, page: "library.html#/map" };
const panel = { page: "sidepanel.html", width: 360, height: 640 };
const settings = { ...library, page: "library.html#/settings" };
/** Twice as large letters in a window of the same size: half as many CSS pixels. */
const zoomed = { width: 600, height: 400 };
const highContrast = [{ name: "forced-colors", value: "active" }];

/** Those of the README, and of the ways through the pages. */
export const usual: Shot[] = [
  { ...popup, name: "popup", isFine: true, prepare: writeNote },
  { ...library, name: "library", isFine: true, prepare: choosePost },
  { ...challenges, name: "states/challenges-first-visit" },
  { ...map, name: "states/map-empty" },
  { ...feeds, name: "feeds", isFine: true },
  { ...feeds, name: "follow", isFine: true, prepare: lookUp },
  { ...settings, name: "settings", isFine: true },
  { ...popup, name: "states/popup-search", prepare: (page) => searchFor(page, "model") },
  { ...popup, name: "states/popup-nothing-fits", prepare: (page) => searchFor(page, "zzz") },
  { ...popup, name: "states/popup-keys", prepare: (page) => press(page, "?", "dialog[open]") },
  { ...popup, name: "states/popup-undo", prepare: (page) => press(page, "m", ".undo button") },
  { ...popup, name: "states/popup-high-contrast", asks: highContrast, prepare: writeNote },
  { ...library, name: "states/library-search", prepare: (page) => searchFor(page, "model") },
  { ...library, name: "states/library-starred-none", prepare: (page) => listOnly(page, "Starred") },
  { ...library, ...zoomed, name: "states/library-zoomed", prepare: choosePost },
  { ...feeds, ...zoomed, name: "states/feeds-zoomed" },
  { ...settings, ...zoomed, name: "states/settings-zoomed" },
  { ...library, name: "states/library-high-contrast", asks: highContrast, prepare: choosePost },
];

/** Taken when notes are tied to challenges. */
export const tied: Shot[] = [
  { ...challenges, name: "challenges" },
  { ...challenges, name: "challenge", isFine: true, prepare: openChallenge },
  { ...map, name: "map", prepare: waitForMap },
  { ...notes, name: "notes", isFine: true },
  { ...panel, name: "states/panel-no-page" },
];

/** Taken when a blog has posts with titles as bad as they come. */
export const odd: Shot[] = [
  { ...popup, name: "states/popup-odd-titles" },
  { ...popup, name: "states/popup-list-end", prepare: scrollToEnd },
  { ...library, name: "states/library-odd-titles", prepare: choosePost },
];

/** Taken with the pages turned around, as for a language that is written from right to left. */
export const turned: Shot[] = [
  { ...popup, name: "states/popup-turned", prepare: writeNote },
  { ...library, name: "states/library-turned", prepare: choosePost },
  { ...feeds, name: "states/feeds-turned" },
];

/** Taken when three blogs fare badly. */
export const sick: Shot[] = [
  { ...popup, name: "popup-troubles", isFine: true, prepare: openTroubles },
  { ...feeds, name: "feeds-troubles", isFine: true },
];

/** Taken last, when all is read. */
export const allRead: Shot[] = [{ ...popup, name: "states/popup-all-caught-up" }];
