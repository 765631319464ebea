/** Where the posts of an XML feed stand in its text, found without parsing it. Pure. */

/** One post: its offsets, and how many elements it is made of, itself included. */
export interface Place {
  start: number;
  end: number;
  elements: number;
}

interface Mark {
  start: number;
  end: number;
  /** A post's start tag, its end tag, a post without content, an element of another name, or what is all text. */
  kind: "open" | "close" | "empty" | "other" | "text";
}

const marks = /<!\[CDATA\[|<!--|<(\/?)(?:\w{1,30}:)?(?:item|entry)(?=[\s/>])|<\w/gi;

/**
 * Gives the places of a feed's whole posts, and how many elements the document has in all. Posts do not hold posts: one
 * that opens inside another counts for an element, so that a lost end tag loses one post.
 */
export function findPosts(document: string): { places: Place[]; elements: number } {
  const places: Place[] = [];
  let elements = 0;
  let open: { start: number; before: number } | undefined;
  for (const { start, end, kind } of readMarks(document)) {
    if (kind === "open" || kind === "empty") open ??= { start, before: elements };
    if (kind !== "close") elements += 1;
    if (!open || kind === "open" || kind === "other") continue;
    places.push({ start: open.start, end, elements: elements - open.before });
    open = undefined;
  }
  return { places, elements };
}

/** Gives the marks outside CDATA sections and comments, where all is text; ends where one of these does not. */
function* readMarks(document: string): Generator<Mark> {
  marks.lastIndex = 0;
  for (let found = marks.exec(document); found; found = marks.exec(document)) {
    const mark = readMark(document, found);
    if (!mark) return;
    // The regular expression goes on by itself behind the start of a tag that is no post's.
    if (mark.kind !== "other") marks.lastIndex = mark.end;
    if (mark.kind !== "text") yield mark;
  }
}

function readMark(document: string, found: RegExpExecArray): Mark | undefined {
  const [text, slash] = found;
  const start = found.index;
  if (slash === undefined && !text.startsWith("<!")) return { start, end: marks.lastIndex, kind: "other" };
  const closing = text === "<!--" ? "-->" : text === "<![CDATA[" ? "]]>" : ">";
  const close = document.indexOf(closing, marks.lastIndex);
  if (close < 0) return undefined;
  const end = close + closing.length;
  if (slash === undefined) return { start, end, kind: "text" };
  if (slash) return { start, end, kind: "close" };
  return { start, end, kind: document[close - 1] === "/" ? "empty" : "open" };
}
