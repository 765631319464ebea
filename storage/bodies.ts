import { database } from "./database";
import type { Post } from "./posts";

/** Gives a post's text as its feed gave it, or undefined where it gave none. Not trusted: it is sanitised when shown. */
export async function findBody(postKey: string): Promise<string | undefined> {
  return (await database.bodies.get(postKey))?.html;
}

/** Tells whether a post's feed gave a text of it, be it still kept or not: its mark begins with the length of the text. */
export function hadText({ bodyMark }: Pick<Post, "bodyMark">): boolean {
  return bodyMark !== undefined && !bodyMark.startsWith("0-");
}

/** Tells whether a post's text was dropped, because texts are not kept for ever. */
export async function isTextDropped(post: Post): Promise<boolean> {
  return hadText(post) && (await database.bodies.where("key").equals(post.key).count()) === 0;
}
