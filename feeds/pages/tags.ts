/**
 * The tags of a page with their attributes, read by the tokens alone: a worker has no DOM. Not by htmlparser2's `Parser`:
 * its stack of open elements has no bound, and 100,000 open ones cost it half a second. Pure.
 */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** What hears the tags of a page: an element that opens, one that holds nothing, an end tag, text. */
export interface TagListener {
  enter(tag: string, attributes: Record<string, string>): void;
  pass(tag: string, attributes: Record<string, string>): void;
  close(tag: string): void;
  read(text: string): void;
}

const wanted = new Set(["class", "id", "href", "rel", "role", "aria-label", "title", "datetime", "alt"]);
const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Reads a page to a listener. Of attributes it hears those that name, date or link. */
export function readTags(html: string, listener: TagListener): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new TagReader(html, listener));
  tokenizer.write(html);
  tokenizer.end();
}

/** Tokens name a place in the text (start and end). */
class TagReader implements TokenizerCallbacks {
  private readonly html: string;
  private readonly listener: TagListener;
  private tag = "";
  private attributes: Record<string, string> = {};
  private name = "";
  private value = "";

  constructor(html: string, listener: TagListener) {
    this.html = html;
    this.listener = listener;
  }

  ontext(start: number, end: number): void {
    this.listener.read(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.listener.read(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (wanted.has(this.name)) this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (wanted.has(this.name)) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (wanted.has(this.name)) this.attributes[this.name] ??= this.value;
  }

  onopentagend(): void {
    if (voids.has(this.tag)) this.listener.pass(this.tag, this.attributes);
    else this.listener.enter(this.tag, this.attributes);
  }

  /** Elements of SVG and MathML may end so; of them nothing is read. */
  onselfclosingtag(): void {
    if (voids.has(this.tag)) this.listener.pass(this.tag, this.attributes);
  }

  onclosetag(start: number, end: number): void {
    this.listener.close(this.html.slice(start, end).toLowerCase());
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}
