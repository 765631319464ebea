/**
 * Reads posts' texts for the search, in the background and a segment at a time. It is resumable, as polling is: what was
 * not finished is still marked. It gives way to polling, and where much is left it ends after a while: the alarm wakes
 * it again.
 */
import type { Body } from "@/storage/posts";
import { findMarkedTexts, findTexts } from "@/storage/textMarks";
import {
  findTextSegments,
  type Replaced,
  readAnewUnless,
  sweepTextSegments,
  textSegmentIds,
  writeTextSegment,
} from "@/storage/textSegments";
import { lookThrough, textSegmentSizes } from "@/storage/textShelf";
import { TextPacker } from "./packTexts";
import { chooseToJoin, chooseWorn } from "./segments";

/** To be raised whenever the same text gives other terms, or rows are packed in another way. */
const rule = 1;
/** The browser ends a worker that has not called its API for 30 s; a segment takes a second or three. */
const longest = 20_000;
/** After so long the worker may do something else in between, ms. */
const breath = 30;

const day = 24 * 60 * 60 * 1000;

let reading: Promise<void> = Promise.resolve();

/**
 * Reads the texts that are marked, and joins segments that are small. `textOf` gives the text of HTML; before each
 * segment, `mayGoOn` is asked. Asked again while it reads, it looks once more when that is done.
 */
export function readTexts(textOf: (html: string) => string, mayGoOn: () => boolean): Promise<void> {
  reading = reading.then(() => readSome(textOf, mayGoOn)).catch(console.error);
  return reading;
}

async function readSome(textOf: (html: string) => string, mayGoOn: () => boolean): Promise<void> {
  const end = Date.now() + longest;
  await readAnewUnless(rule);
  await sweepTextSegments();
  while (mayGoOn() && Date.now() < end) {
    if (!(await readMarked(textOf)) && !(await joinSmall(textOf))) return renewWorn(textOf, mayGoOn);
  }
}

/** Gives false where nothing is marked. */
async function readMarked(textOf: (html: string) => string): Promise<boolean> {
  const marked = await findMarkedTexts();
  if (!marked) return false;
  const { texts, ...replaced } = marked;
  await readSegment(texts, textOf, replaced);
  return true;
}

/** Gives false where nothing is to be joined. */
async function joinSmall(textOf: (html: string) => string): Promise<boolean> {
  const segments = chooseToJoin(await textSegmentSizes());
  if (segments.length === 0) return false;
  const keys = (await findTextSegments(segments)).flatMap((segment) => segment.keys);
  await readSegment(await findTexts([...new Set(keys)]), textOf, { segments });
  return true;
}

/** Once a day. A worker that is ended in between leaves the rest to the next day. */
async function renewWorn(textOf: (html: string) => string, mayGoOn: () => boolean): Promise<void> {
  const now = Date.now();
  if (!(await lookThrough(now - day, now))) return;
  for (const { id, keys } of chooseWorn(await findTextSegments(await textSegmentIds()))) {
    if (!mayGoOn()) return;
    await readSegment(await findTexts(keys), textOf, { segments: [id] });
  }
}

async function readSegment(texts: Body[], textOf: (html: string) => string, replaced: Replaced) {
  const packer = new TextPacker();
  let breathed = Date.now();
  for (const { key, html } of texts) {
    packer.add(key, readText(html, textOf));
    if (Date.now() - breathed < breath) continue;
    await new Promise((done) => setTimeout(done));
    breathed = Date.now();
  }
  const { keys, rows } = packer.pack();
  await writeTextSegment(keys, rows, replaced);
}

/** One text that cannot be read must not keep the others from being found. */
function readText(html: string, textOf: (html: string) => string): string {
  try {
    return textOf(html);
  } catch (error) {
    console.error("A text could not be read for the search.", error);
    return "";
  }
}
