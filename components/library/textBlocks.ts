/**
 * The plain text of foreign HTML, in blocks. It is parsed into a document of its own, in which no script runs and nothing
 * is loaded, and only text comes out of it: there is nothing to sanitise in a string that is shown as text.
 */

/** A piece of text that stands by itself, and what it is. */
export interface TextBlock {
  kind: "text" | "heading" | "item" | "quote" | "code";
  text: string;
}

const silent = "script, style, template, noscript, iframe, object, svg, math, form, nav";
const kinds: Record<string, TextBlock["kind"]> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  LI: "item",
  DT: "item",
  DD: "item",
  BLOCKQUOTE: "quote",
  PRE: "code",
};
const inline = new Set(
  "A ABBR B BDI BDO CITE CODE DEL EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);
/** More blocks than these nobody reads in a pane; the original has them all. */
const most = 2000;

/** Gives the blocks of text in a piece of HTML, in its order. Needs a real DOM. */
export function readBlocks(html: string): TextBlock[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(silent)) element.remove();
  const blocks: TextBlock[] = [];
  let open: TextBlock | undefined;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let at: Element | undefined;
  for (let node = walker.nextNode(); node && blocks.length < most; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === "BR" && open) open.text += lineBreak(open);
      continue;
    }
    const place = blockOf(node);
    if (place !== at || !open) {
      open = { kind: kindOf(place), text: "" };
      blocks.push(open);
      at = place;
    }
    open.text += node.nodeValue ?? "";
  }
  return blocks.map(tidy).filter(({ text }) => text !== "");
}

/** White space is folded everywhere but in code. */
function lineBreak({ kind }: TextBlock): string {
  return kind === "code" ? "\n" : " ";
}

function tidy({ kind, text }: TextBlock): TextBlock {
  return { kind, text: kind === "code" ? text.replace(/^\n+|\s+$/g, "") : text.replace(/\s+/g, " ").trim() };
}

/** The nearest element around a text that begins a line of its own. */
function blockOf(node: Node): Element | undefined {
  let element = node.parentElement;
  while (element && inline.has(element.tagName)) element = element.parentElement;
  return element ?? undefined;
}

/** What the block is, by itself or by what it stands in: a paragraph in a quotation is a quotation. */
function kindOf(place: Element | undefined): TextBlock["kind"] {
  for (let element: Element | null = place ?? null; element; element = element.parentElement) {
    const kind = kinds[element.tagName];
    if (kind) return kind;
  }
  return "text";
}
