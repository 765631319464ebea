import { foldText } from "@/storage/foldText";
import type { Note } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import type { FindNote } from "./showMarkdown";

/** Gives the address of a note's own page in the library. */
export function noteAddress(postKey: string): string {
  return `#/notes/of/${encodeURIComponent(postKey)}`;
}

/** Gives what finds the page of the note with a title, whatever became of accents and capitals. */
export function makeFinder(notes: Note[]): FindNote {
  let keys: Map<string, string> | undefined;
  return (title) => {
    // Of several the newest, which stands first.
    keys ??= new Map(notes.toReversed().map((note) => [foldText(note.title), note.postKey]));
    const key = keys.get(foldText(title));
    return key === undefined ? undefined : noteAddress(key);
  };
}

/** Gives a note's post as its field needs it, also where the post is gone. */
export function postOf({ postKey, title, link, blog, createdAt }: Note): ListedPost {
  return {
    key: postKey,
    keys: [postKey],
    feedId: "",
    title,
    ...(link === undefined ? {} : { link }),
    blog,
    sortAt: createdAt,
    arrivedAt: createdAt,
    unread: 0,
    starred: 0,
    changedAt: createdAt,
  };
}
