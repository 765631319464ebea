/** Which posts touch a problem of the reader's: those whose titles share its rare words. Pure. */
import { foldText } from "@/storage/foldText";
import type { TitlePack } from "@/storage/titlePacks";

/** A post, and the words that both have, as they stand in its title; words that follow each other in both are one. */
export interface Suggestion {
  key: string;
  words: string[];
}

/** Which posts are asked for: how many at most, and which not. */
interface Wish {
  most: number;
  except: Set<string>;
}

/** Words that say nothing about what a text is about, in the languages in which Pitwall's readers may write. */
const empty = new Set(
  `a about after again all also always an and any are as at be because been before but by can cannot come could do does
  down each even ever every few first for from get gets go goes good had has have how if in into is it its just keep keeps
  know last less like long made make makes many may me more most much must my need never new no nobody not nothing now of
  off on once one only or other our out over own part per post same say says see she should since so some still such take
  takes than that the their them then there these they thing things this those through time to too two under until up us
  use used uses using very was way we well were what when where which while who why will with without work works would
  year years you your yet
  aber als am auch auf aus bei bin bis das dass dem den der des die doch du ein eine einem einen einer er es fur hat ich
  im in ist ja kein keine man mehr mit nach nicht noch nur oder sich sie sind so und uns vom von vor war was wer wie wir
  wird zu zum zur
  al como con cual de del el en es esta este ha hay la las lo los mas me mi muy nada ni no nos o para pero por que se si
  sin sobre son su sus un una uno y ya
  au aux avec ce ces cette dans de des du elle en est et il je la le les leur mais mes mon ne nous on ou par pas plus pour
  qu que qui sa sans se ses son sur ta tout tu un une vous`
    .split(/\s+/)
    .filter(Boolean),
);

/** A title that has wanted words, by their stems. */
interface Sharing {
  pack: TitlePack;
  place: number;
  stems: string[];
}

/**
 * Gives the posts whose titles share words with a text, the best fit first and of equals the newest, each with its words. A
 * word counts the more the fewer titles have it; one word alone is enough only where hardly any has it.
 */
export function suggestPosts(text: string, packs: TitlePack[], { most, except }: Wish): Suggestion[] {
  const wanted = new Set(wordsOf(text).map(stem));
  const sharing = wanted.size > 0 ? packs.flatMap((pack) => sharingIn(pack, wanted)) : [];
  const total = packs.reduce((sum, { keys }) => sum + keys.length, 0);
  const counts = new Map<string, number>();
  for (const one of sharing.flatMap(({ stems }) => stems)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const count = (one: string) => counts.get(one) ?? 0;
  const isReason = (one: string) => count(one) <= total / 5 + 2;
  const isRare = (one: string) => count(one) <= Math.max(3, total / 50);
  const weigh = (one: string) => Math.log((total + 1) / (count(one) + 0.5));
  return sharing
    .map((one) => ({ ...one, stems: one.stems.filter(isReason), key: one.pack.keys[one.place] ?? "" }))
    .filter(({ stems, key }) => (stems.length > 1 || stems.some(isRare)) && !except.has(key))
    .map((one) => ({ ...one, fit: one.stems.reduce((sum, stem) => sum + weigh(stem), 0) }))
    .sort((one, other) => other.fit - one.fit || timeOf(other) - timeOf(one))
    .slice(0, most)
    .map((one) => ({ key: one.key, words: phrasesIn(one.pack.titles[one.place] ?? "", text) }));
}

function timeOf({ pack, place }: Sharing): number {
  return pack.times[place] ?? 0;
}

function sharingIn(pack: TitlePack, wanted: Set<string>): Sharing[] {
  return pack.titles.flatMap((title, place) => {
    const stems = stemsIn(title, wanted);
    return stems.length > 0 ? [{ pack, place, stems }] : [];
  });
}

/** Gives the stems of a title that are wanted, each once. */
function stemsIn(title: string, wanted: Set<string>): string[] {
  const found = new Set<string>();
  for (const word of title.split(" ")) {
    const one = stem(word);
    if (wanted.has(one)) found.add(one);
  }
  return [...found];
}

/** Gives the words of a title that a text has too; those that follow each other in both stand together. */
function phrasesIn(title: string, text: string): string[] {
  const asked = ` ${foldText(text).trim().split(" ").map(stem).join(" ")} `;
  const meant = new Set(wordsOf(text).map(stem));
  const phrases: string[][] = [];
  let isRunning = false;
  for (const word of title.split(" ").filter(Boolean)) {
    const isShared = meant.has(stem(word));
    const last = phrases.at(-1);
    const goesOn = isRunning && last && asked.includes(` ${[...last, word].map(stem).join(" ")} `);
    if (isShared && goesOn) last.push(word);
    else if (isShared) phrases.push([word]);
    isRunning = isShared;
  }
  return [...new Set(phrases.map((words) => words.join(" ")))];
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => word.length > 1 && !empty.has(word));
}

/** Takes the ending of a plural and of "-ing" off: "alerts" and "alert", "retraining" and "retrain" are one word. */
function stem(word: string): string {
  const one = word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  return one.length > 6 && one.endsWith("ing") ? one.slice(0, -3) : one;
}
