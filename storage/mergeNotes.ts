import { type Binned, layIntoBin } from "./bin";
import { database } from "./database";
import type { Note } from "./notes";
import type { Tie } from "./ties";

/**
 * Writes the words of one note below those of another, and ties that one to what the first was tied to; the first goes into
 * the bin as it was. `join` makes one text of two. Gives its row in the bin, or undefined where one of the two is gone.
 */
export async function mergeNotes(
  fromKey: string,
  intoKey: string,
  join: (into: Note, from: Note) => string,
  now: number,
): Promise<Binned | undefined> {
  if (fromKey === intoKey) return undefined;
  const { notes, bin, ties } = database;
  return database.transaction("rw", notes, bin, ties, async () => {
    const [from, into] = await notes.bulkGet([fromKey, intoKey]);
    if (!from || !into) return undefined;
    const { writer: _writer, deletedAt: _deleted, ...kept } = into;
    await notes.put({ ...kept, text: join(into, from), changedAt: now });
    await passTies(fromKey, intoKey, now);
    return (await layIntoBin([from], now))[0];
  });
}

/** The ties of the one that goes stay, so that they are there when it is put back. */
async function passTies(fromKey: string, intoKey: string, now: number): Promise<void> {
  const range = (key: string) => database.ties.where("[noteKey+to]").between([key], [key, []]).toArray();
  const [theirs, own] = await Promise.all([range(fromKey), range(intoKey)]);
  const known = new Set(own.filter(({ cutAt }) => cutAt === undefined).map(({ to }) => to));
  const isNew = ({ to, cutAt }: Tie) => cutAt === undefined && !known.has(to) && to !== `post:${intoKey}`;
  await database.ties.bulkPut(
    theirs.filter(isNew).map(({ to, madeAt }) => ({ noteKey: intoKey, to, madeAt, changedAt: now })),
  );
}
