import { keepNote } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import { type TieEnd, tie } from "@/storage/ties";
import { noteOf } from "../useNote";

/** Ties a post's note to something; where nothing was written yet, the note begins with that. */
export async function tieNote(post: ListedPost, to: TieEnd): Promise<void> {
  await tie(post.key, to, Date.now());
  await keepNote(noteOf(post, ""));
}
