import { database } from "./database";

/** Gives a post's text as its feed gave it, or undefined where it gave none. Not trusted: it is sanitised when shown. */
export async function findBody(postKey: string): Promise<string | undefined> {
  return (await database.bodies.get(postKey))?.html;
}
