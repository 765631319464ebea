/** Plain text out of foreign HTML, for titles and for counting words. Needs no DOM: a worker has none. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const silent = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
]);
const inline = new Set(
  "a abbr b bdi bdo cite code em font i kbd mark q s samp small span strong sub sup u var wbr".split(" "),
);

/** A title is looked at no further than this, in characters; nobody reads on, and markup in it is short. */
const longestMarkup = 20_000;
const longestTitle = 500;

/** Gives the text of a piece of HTML, white space folded; scripts and styles are not text. */
export function textOf(html: string): string {
  const reader = new TextReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return foldSpace(reader.read());
}

/**
 * Hears the tokens of a piece of HTML. Not htmlparser2's `Parser`, which keeps a stack of what is open: 100,000 open
 * elements cost it half a second, and text needs no tree. Tokens name a place in the text (start and end).
 */
class TextReader implements TokenizerCallbacks {
  /** A million single letters added to one string are a tree of a million nodes: 40 MB. Short strings are copied. */
  private readonly parts: string[] = [];
  private part = "";
  private readonly html: string;
  private tag = "";
  /** The element that hides text at the moment, and how often it stands open inside itself. */
  private hiding = "";
  private depth = 0;

  constructor(html: string) {
    this.html = html;
  }

  /** Gives the text that was heard so far. */
  read(): string {
    return this.parts.join("") + this.part;
  }

  ontext(start: number, end: number): void {
    if (this.depth === 0) this.add(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    if (this.depth === 0) this.add(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    if (this.depth === 0 && silent.has(this.tag)) this.hiding = this.tag;
    if (this.tag === this.hiding) this.depth += 1;
    this.separate(this.tag);
  }

  onselfclosingtag(): void {
    this.leave(this.tag);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    this.leave(tag);
    this.separate(tag);
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}

  private add(text: string): void {
    this.part += text;
    if (this.part.length < 1000) return;
    this.parts.push(this.part);
    this.part = "";
  }

  private leave(tag: string): void {
    if (this.depth > 0 && tag === this.hiding) this.depth -= 1;
    if (this.depth === 0) this.hiding = "";
  }

  private separate(tag: string): void {
    if (!inline.has(tag)) this.add(" ");
  }
}

/**
 * Gives a title as text. A feed may have meant it as HTML without saying so; it is taken for HTML where it holds a
 * character reference, an element that is closed again or one that never is, so that "Using <details>" survives. It is
 * cut after about 500 characters.
 */
export function titleOf(whole: string, isHtml: boolean): string {
  const title = whole.slice(0, longestMarkup);
  const looksLikeHtml = /&(#\d+|#x[\da-f]+|[a-z]+\d*);|<\/[a-z][\w-]*\s*>|<(img|br|wbr|hr|input)\b/i.test(
    title,
  );
  return firstWords(isHtml || looksLikeHtml ? textOf(title) : foldSpace(title), longestTitle);
}

/** Gives the first words of a text, at most about `most` characters, cut between words and marked as cut. */
export function firstWords(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** Gives plain text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** Folds white space and drops control characters, which no title means. */
function foldSpace(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
