/** What bringing notes back will do, before it does it. Pure. */

import { type Bringing, type Present, sameTitle } from "@/storage/bringBack";
import { linkKey, makeKey } from "@/storage/keys";
import type { Note } from "@/storage/notes";
import type { FoundEntry } from "./entry";

/** A note as it will stand, and what stood there before. */
export interface Planned {
  kind: "fresh" | "changed" | "both";
  note: Note;
  before?: Note;
}

/** What will happen. Doing it and planning again gives a plan that does nothing. */
export interface Plan {
  /** Fresh ones; changed ones that were not touched here since they left; and both texts in one where they were. */
  notes: Planned[];
  same: number;
  /** The titles of the challenges that are begun. */
  challenges: string[];
  ties: Bringing["ties"];
  quotes: Bringing["quotes"];
}

/** Gives the keys under which the posts of these entries are looked for. */
export function keysOf(entries: FoundEntry[]): string[] {
  return entries.flatMap(({ postKey, link }) => postKey ?? (link === undefined ? [] : linkKey(link)));
}

/** Plans what bringing back these entries does at an instant (ms). */
export function planImport(entries: FoundEntry[], present: Present, now: number): Plan {
  const planned = new Map<string, Planned>();
  const plan: Plan = { notes: [], same: 0, challenges: [], ties: new Map(), quotes: new Map() };
  const known = new Set(present.challenges.map(({ title }) => sameTitle(title)));
  const byTitle = keysByTitle(present);
  const said = entries.filter(({ text }) => text.trim() !== "");
  const keys = said.map((entry) => keyOf(entry, present, byTitle));
  const times = Map.groupBy(keys, (key) => key);
  for (const [i, entry] of said.entries()) {
    const postKey = keys[i] ?? "";
    const earlier = planned.get(postKey);
    const before = earlier?.note ?? present.notes.get(postKey);
    const one = planOne(entry, postKey, { before, isAlone: times.get(postKey)?.length === 1 }, now);
    if (!one) plan.same += 1;
    else planned.set(postKey, earlier ? { ...earlier, note: one.note } : one);
    addTo(plan.ties, postKey, entry.challenges);
    addTo(plan.quotes, postKey, entry.quotes);
    for (const title of entry.challenges.filter((title) => !known.has(sameTitle(title)))) {
      known.add(sameTitle(title));
      plan.challenges.push(title);
    }
  }
  return { ...plan, notes: [...planned.values()] };
}

/** Gives what of a plan is written. */
export function toBring({ notes, ties, quotes }: Plan): Bringing {
  const replaced = notes.flatMap(({ kind, before }) => (kind === "changed" && before ? [before] : []));
  return { notes: notes.map(({ note }) => note), replaced, ties, quotes };
}

function addTo<T>(map: Map<string, T[]>, key: string, values: T[]): void {
  if (values.length > 0) map.set(key, [...(map.get(key) ?? []), ...values]);
}

/** Without a link a note is known by its title. */
function keysByTitle({ notes }: Present): Map<string, string> {
  const linkless = [...notes.values()].filter(({ link }) => !link);
  return new Map(linkless.map(({ title, postKey }) => [title, postKey]));
}

function keyOf(entry: FoundEntry, { ownKeys, notes }: Present, byTitle: Map<string, string>): string {
  const { postKey, title } = entry;
  if (postKey !== undefined) return notes.has(postKey) ? postKey : (ownKeys.get(postKey) ?? postKey);
  const byLink = entry.link === undefined ? undefined : linkKey(entry.link);
  if (byLink !== undefined) return ownKeys.get(byLink) ?? byLink;
  return byTitle.get(title ?? entry.name) ?? makeKey("note", title ?? entry.name);
}

/** What stands there, and whether this is the only file that has other words for it. */
interface Place {
  before: Note | undefined;
  isAlone: boolean;
}

/** Undefined where nothing changes. */
function planOne(entry: FoundEntry, postKey: string, place: Place, now: number): Planned | undefined {
  const { before, isAlone } = place;
  if (!before || before.text.trim() === "")
    return { kind: "fresh", note: freshNote(entry, postKey, before, now) };
  const { text, changedAt } = entry;
  if (before.text === text) return undefined;
  if (!isAlone || changedAt !== before.changedAt) return joinOne(entry, before, now);
  const { writer: _writer, ...kept } = before;
  return { kind: "changed", before, note: { ...kept, text, changedAt: now } };
}

/** Two texts of one note: the longer alone where it has the other in it. */
function joinOne({ text }: FoundEntry, before: Note, now: number): Planned | undefined {
  if (before.text.includes(text.trimEnd())) return undefined;
  const { writer: _writer, ...kept } = before;
  const isLonger = text.includes(before.text.trimEnd());
  const joined = isLonger ? text : `${before.text.trimEnd()}\n\n${text}`;
  return { kind: isLonger ? "changed" : "both", before, note: { ...kept, text: joined, changedAt: now } };
}

/** What two windows wrote stays, though the note has no words of its own. One that is written over bears today's date. */
function freshNote(entry: FoundEntry, postKey: string, before: Note | undefined, now: number): Note {
  const { title, link, blog, text, createdAt, changedAt } = entry;
  const begun = createdAt ?? changedAt ?? now;
  return {
    postKey,
    text,
    title: title ?? entry.name,
    blog: blog ?? URL.parse(link ?? "")?.host.replace(/^www\./, "") ?? "",
    ...(link === undefined ? {} : { link }),
    ...(before?.other ? { other: before.other } : {}),
    createdAt: begun,
    changedAt: before ? now : (changedAt ?? begun),
  };
}
