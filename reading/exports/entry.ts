import type { EntryQuote } from "@/storage/notebook";

/** What a file says of a note. What it does not say is absent: it may be of another's making. */
export interface FoundEntry {
  /** The name of its file without folder and ending. */
  name: string;
  postKey?: string;
  title?: string;
  link?: string;
  blog?: string;
  text: string;
  /** Times in ms. */
  createdAt?: number;
  changedAt?: number;
  challenges: string[];
  quotes: EntryQuote[];
}
