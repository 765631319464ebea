/**
 * Which texts are still to be read for the search. `keepPosts` leaves one mark for each document that brought something
 * new, in the transaction that writes it; reading them is for later.
 */
import { database } from "./database";
import type { Body } from "./posts";

/** Texts to be read: those of some posts, or all whose keys come after one. */
export interface TextMark {
  id?: number;
  /** Posts whose text is new, was changed or was deleted. */
  keys?: string[];
  /** The key after which every text is still to be read, in the order of their keys. */
  after?: string;
  /** How many texts that are; absent until they were counted. */
  left?: number;
}

/** Some of the texts to be read, and the marks that are done with once they are. */
export interface MarkedTexts {
  texts: Body[];
  marks: number[];
  /** What takes the place of the last mark, where texts after it are left. */
  rest?: TextMark;
}

/** So many texts, or characters of HTML, are read at a time; a little more where a mark has more. */
const mostTexts = 1000;
const mostCharacters = 8_000_000;
const page = 100;

/** Marks posts whose text is new, was changed or was deleted. Runs inside the transaction that writes them; natively. */
export function markTexts(keys: string[], transaction: IDBTransaction): void {
  if (keys.length > 0) transaction.objectStore("textMarks").add({ keys });
}

/** Tells whether any text is still to be read. */
export async function areTextsWaiting(): Promise<boolean> {
  return (await database.textMarks.limit(1).primaryKeys()).length > 0;
}

/** Gives the number of texts that are still to be read. */
export async function countWaitingTexts(): Promise<number> {
  const marks = await database.textMarks.toArray();
  const counts = await Promise.all(marks.map(({ keys, left }) => keys?.length ?? left ?? countTexts()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Gives some of the texts that are to be read, those of new posts first; undefined where there are none. */
export async function findMarkedTexts(): Promise<MarkedTexts | undefined> {
  const marks = await database.textMarks.toArray();
  const ofPosts = marks.filter(({ keys }) => keys !== undefined);
  if (ofPosts.length > 0) return readMarks(ofPosts);
  const [older] = marks;
  return older && readAfter(older);
}

/** Gives the texts of some posts; an empty one where there is none. */
export async function findTexts(keys: string[]): Promise<Body[]> {
  const rows = await database.bodies.bulkGet(keys);
  return keys.map((key, i) => rows[i] ?? { key, html: "" });
}

async function readMarks(marks: TextMark[]): Promise<MarkedTexts> {
  const texts = new Map<string, Body>();
  const done: number[] = [];
  let characters = 0;
  for (const { id = 0, keys = [] } of marks) {
    if (texts.size + keys.length > mostTexts && texts.size > 0) break;
    if (characters >= mostCharacters) break;
    for (const text of await findTexts(keys)) {
      texts.set(text.key, text);
      characters += text.html.length;
    }
    done.push(id);
  }
  return { texts: [...texts.values()], marks: done };
}

/** Takes some tenths of a second where there are a hundred thousand. */
async function countTexts(): Promise<number> {
  return database.bodies.count();
}

async function readAfter(mark: TextMark): Promise<MarkedTexts> {
  const left = mark.left ?? (await countTexts());
  const texts: Body[] = [];
  let characters = 0;
  let after = mark.after ?? "";
  while (texts.length < mostTexts && characters < mostCharacters) {
    const some = await database.bodies.where("key").above(after).limit(page).toArray();
    texts.push(...some);
    characters += some.reduce((sum, { html }) => sum + html.length, 0);
    const last = some.at(-1);
    if (!last) return { texts, marks: [mark.id ?? 0] };
    after = last.key;
  }
  return { texts, marks: [], rest: { ...mark, after, left: Math.max(left - texts.length, 1) } };
}
