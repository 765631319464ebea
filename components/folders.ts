/** Blogs by folder, as the reader sees them. */
import type { Feed } from "@/storage/feeds";
import { language } from "./words";

/** A folder with the names of its blogs; without a name, those that are in none. */
export interface Folder {
  name: string | undefined;
  blogs: string[];
}

/** Gives the folders with their blogs, in the order of the reader's language; first the blogs that are in none. */
export function foldersOf(feeds: Feed[]): Folder[] {
  const { compare } = new Intl.Collator(language(), { numeric: true });
  const folders = new Map<string, string | undefined>();
  for (const { blog, folder } of feeds) folders.set(blog, folders.get(blog) ?? folder);
  const blogs = [...folders.keys()].sort(compare);
  const names = [...new Set(folders.values())].filter((name) => name !== undefined).sort(compare);
  const hasLoose = blogs.some((blog) => folders.get(blog) === undefined);
  return [...(hasLoose ? [undefined] : []), ...names].map((name) => ({
    name,
    blogs: blogs.filter((blog) => folders.get(blog) === name),
  }));
}
