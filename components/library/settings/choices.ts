/** What can be chosen in the settings, and how it is called. */
import type { Preferences } from "@/storage/preferences";
import type { Option } from "./Options";

export const badges: Option<Preferences["badge"]>[] = [
  { value: "unread", label: "badgeUnread" },
  { value: "off", label: "badgeOff" },
];

export const openings: Option<Preferences["opens"]>[] = [
  { value: "front", label: "opensFront" },
  { value: "behind", label: "opensBehind" },
];

export const paces: Option<Preferences["pace"]>[] = [
  { value: "own", label: "paceOwn", help: "paceOwnHelp" },
  { value: "sixHours", label: "paceSixHours" },
  { value: "daily", label: "paceDaily" },
  { value: "asked", label: "paceAsked", help: "paceAskedHelp" },
];

export const themes: Option<Preferences["theme"]>[] = [
  { value: "auto", label: "themeAuto" },
  { value: "light", label: "themeLight" },
  { value: "dark", label: "themeDark" },
];

export const keepings: Option<Preferences["texts"]>[] = [
  { value: "always", label: "textsAlways" },
  { value: "year", label: "textsYear" },
  { value: "quarter", label: "textsQuarter" },
  { value: "month", label: "textsMonth" },
];
