/** Invented text: the paragraphs of a post, made of the sentences in `sentences.ts`. */
import { makeRandom, pickOne } from "./random.ts";
import { fillings, sentences } from "./sentences.ts";

const wordsPerMinute = 238;

/** Gives the paragraphs of a post that takes about so many minutes to read; the same seed gives the same text. */
export function writeParagraphs(seed: string, minutes: number): string[] {
  const random = makeRandom(seed);
  const paragraphs: string[] = [];
  const used: string[] = [];
  let topic = pickOne(sentences, random);
  let words = 0;
  while (words < minutes * wordsPerMinute) {
    if (random() < 0.3) topic = pickOne(sentences, random);
    const paragraph = writeParagraph(topic, used, random);
    paragraphs.push(paragraph);
    words += paragraph.split(" ").length;
  }
  return paragraphs;
}

/** Gives one sentence to stand for a post where its feed tells no more. */
export function writeSummary(seed: string): string {
  const random = makeRandom(`${seed} summary`);
  return fillIn(pickOne(pickOne(sentences, random), random), random);
}

/** Three to five sentences of one topic, none of which stood in the last few paragraphs. */
function writeParagraph(topic: readonly string[], used: string[], random: () => number): string {
  const chosen: string[] = [];
  const count = 3 + Math.floor(random() * 3);
  for (let tries = 0; chosen.length < count && tries < 40; tries += 1) {
    const sentence = pickOne(topic, random);
    if (used.slice(-7).includes(sentence)) continue;
    used.push(sentence);
    chosen.push(fillIn(sentence, random));
  }
  return chosen.join(" ");
}

function fillIn(sentence: string, random: () => number): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    pickOne(fillings[name] ?? [name], random),
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
