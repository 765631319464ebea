/** Which posts a choice means, as keys: for a search, which lists nothing but what it finds. */
import { database } from "./database";
import { allNotes } from "./notes";
import type { PostChoice } from "./postLists";

/** Gives the keys of the posts of a choice, or undefined where it means every post. */
export async function chosenKeys(choice: PostChoice): Promise<Set<string> | undefined> {
  switch (choice) {
    case "unread":
      return keysWith("[unread+sortAt]");
    case "starred":
      return keysWith("[starred+sortAt]");
    case "noted":
      return new Set((await allNotes()).map(({ postKey }) => postKey));
    default:
      return undefined;
  }
}

async function keysWith(index: string): Promise<Set<string>> {
  const range = database.posts.where(index).between([1, Number.NEGATIVE_INFINITY], [1, []]);
  return new Set(await range.primaryKeys());
}
