/** What a reader wrote as question and answer, as cards that Anki imports (its manual, "Text Files"). Pure. */
import type { Entry } from "@/storage/notebook";
import { tagsIn } from "./markdown";

/** A question and its answer. */
export interface Card {
  question: string;
  answer: string;
}

/** Gives the cards in a text: a line that begins with `Q:` and, below it, one with `A:`. Each goes on to an empty line. */
export function cardsIn(text: string): Card[] {
  const cards: Card[] = [];
  let open: { question: string[]; answer?: string[] } | undefined;
  const close = () => {
    const card = { question: join(open?.question), answer: join(open?.answer) };
    if (card.question && card.answer) cards.push(card);
    open = undefined;
  };
  for (const line of text.split(/\r?\n/)) {
    const [, sign, words = ""] = /^\s*([QA]):\s?(.*)$/.exec(line) ?? [];
    if (sign === "Q") {
      close();
      open = { question: [words] };
    } else if (sign === "A" && open && !open.answer) open.answer = [words];
    else if (line.trim() === "") close();
    else (open?.answer ?? open?.question)?.push(line);
  }
  close();
  return cards;
}

/** Gives the cards of all notes, one a line: question, answer, source, tags. */
export function toAnki(entries: Entry[]): string {
  const head = ["#separator:tab", "#html:false", "#columns:Front\tBack\tSource\tTags", "#tags column:4"];
  const rows = entries.flatMap(({ text, title, link, challenges }) => {
    const tags = [...tagsIn(text), ...challenges.map((one) => one.trim().replace(/\s+/g, "-"))];
    const source = [title, link].filter(Boolean).join(" ");
    return cardsIn(text).map(({ question, answer }) => [question, answer, source, tags.join(" ")].map(quote));
  });
  return `${[...head, ...rows.map((row) => row.join("\t"))].join("\n")}\n`;
}

function join(lines: string[] | undefined): string {
  return (lines ?? []).join("\n").trim();
}

/** In quotation marks a field may have tabs and line ends, and does not begin a comment. */
function quote(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
