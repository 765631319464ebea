/** What the reader answered when an older note was offered again. */
import { database } from "./database";

/** An answer, the last one of a note. */
export interface Recall {
  postKey: string;
  /** Its half-life in days from now on. */
  halfLife: number;
  answeredAt: number;
  /** It is not offered any more. */
  isLetGo: boolean;
  /** What it was before the last answer, so that the answer can be taken back; absent where it was the first. */
  before?: Omit<Recall, "before">;
}

/** Gives all answers. */
export async function allRecalls(): Promise<Recall[]> {
  return database.recalls.toArray();
}

/** Keeps an answer in place of the last one. */
export async function answerRecall(recall: Omit<Recall, "before">): Promise<void> {
  await database.transaction("rw", database.recalls, async () => {
    const { before: _before, ...last } = (await database.recalls.get(recall.postKey)) ?? {};
    await database.recalls.put("postKey" in last ? { ...recall, before: last } : recall);
  });
}

/** Takes the last answer back. */
export async function takeBackRecall(postKey: string): Promise<void> {
  await database.transaction("rw", database.recalls, async () => {
    const last = await database.recalls.get(postKey);
    if (last?.before) await database.recalls.put(last.before);
    else await database.recalls.delete(postKey);
  });
}
