/** Posts made searchable without a database: packed titles, and texts in segments as the background packs them. */
import { layOut } from "@/reading/texts/corpus";
import { TextPacker } from "@/reading/texts/packTexts";
import { askedDrawers, type Found, searchTexts } from "@/reading/texts/searchTexts";
import { foldText } from "@/storage/foldText";
import type { TextSegment } from "@/storage/textSegments";
import type { TermRow } from "@/storage/textTerms";

export interface Written {
  key: string;
  title?: string;
  text?: string;
  note?: string;
  feedId?: string;
  time?: number;
}

/** Gives a function that searches posts; their texts are packed in segments of `size`. */
export function searchable(
  posts: Written[],
  size = 3,
  blogs: Record<string, string> = {},
): (query: string, most?: number, isMeant?: (key: string) => boolean) => Found {
  const packs = [...Map.groupBy(posts, ({ feedId = "" }) => feedId)].map(([feedId, theirs]) => ({
    feedId,
    keys: theirs.map(({ key }) => key),
    titles: theirs.map(({ title = "" }) => foldText(title)),
    times: theirs.map(({ time = 0 }) => time),
  }));
  const rows: TermRow[] = [];
  const segments: TextSegment[] = [];
  for (let from = 0; from < posts.length; from += size) {
    const packer = new TextPacker();
    for (const { key, text = "" } of posts.slice(from, from + size)) packer.add(key, text);
    const packed = packer.pack();
    const id = segments.length + 1;
    segments.push({ id, keys: packed.keys });
    rows.push(...packed.rows.map((row) => ({ ...row, segment: id })));
  }
  const corpus = layOut(packs, segments);
  const notes = new Map(posts.flatMap(({ key, note }) => (note ? [[key, foldText(note)]] : [])));
  const names = new Map(Object.entries(blogs).map(([id, blog]) => [id, foldText(blog)]));
  return (query, most = 100, isMeant = () => true) => {
    const asked = askedDrawers(query).map((drawer) => rows.filter((row) => row.drawer === drawer));
    const searched = {
      corpus,
      blogs: names,
      notes,
      isMeant: (number: number) => isMeant(corpus.keys[number] ?? ""),
    };
    return searchTexts(query, asked, searched, most);
  };
}
