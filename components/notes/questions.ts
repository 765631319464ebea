/** The question that leads on from what is written: what is it, where does it touch, what will be tried. Pure. */
import type { MessageName } from "../words";

const questions: MessageName[] = ["askSystem", "askTry"];

/** Lines are looked for in so many characters: a note may be a megabyte. */
const reach = 2000;

/** Gives the question after a text; none before its first line, where the field asks itself, and none after its third. */
export function questionAfter(text: string): MessageName | undefined {
  const lines = text
    .slice(0, reach)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return questions[lines.length - 1];
}
