/** Folders of blogs. A folder is a name that feeds' rows share: it is there as long as a blog is in it. */
import type { Feed } from "./feeds";

/** No blog's name has a line break: this begins what stands for a whole folder where a blog can be chosen. */
const mark = "\n";

/** Gives what stands for all blogs of a folder where a blog can be chosen by its name. */
export function choiceOfFolder(folder: string): string {
  return mark + folder;
}

/** Tells whether a choice is of a folder, not of a blog. */
export function isFolder(choice: string): boolean {
  return choice.startsWith(mark);
}

/** Tells whether a feed is of a choice: a blog's name, or what `choiceOfFolder` gives. */
export function isOf(feed: Feed, choice: string): boolean {
  return isFolder(choice) ? feed.folder === choice.slice(mark.length) : feed.blog === choice;
}
