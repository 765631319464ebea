/**
 * The one place where Markdown becomes nodes. Everything else shows what the reader wrote as text. What looks like HTML is shown
 * as it was typed: it runs no risk, and no `List<String>` loses its end. What Markdown makes passes DOMPurify, in a document of
 * this browser, and nothing is changed afterwards but nodes. It loads nothing: there are no pictures, only links to them.
 */
import DOMPurify from "dompurify";
import { Marked, type Tokens } from "marked";
import { splitMatches } from "@/reading/texts/matches";
import { cutText, longestPiece } from "./cutText";

/** A link to another note stands between these two, and `dfn` nowhere else. */
const noteLink = "dfn";
const tags = "a blockquote br code del em h4 hr li ol p pre strong table tbody td th thead tr ul"
  .split(" ")
  .concat(noteLink);

const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: "noteLink",
      level: "inline",
      start: (text) => text.indexOf("[["),
      tokenizer(text) {
        const found = /^\[\[([^[\]\n]{1,300})\]\]/.exec(text);
        return found ? { type: "noteLink", raw: found[0], title: found[1] } : undefined;
      },
      renderer: ({ title }) => `<${noteLink}>${asText(String(title))}</${noteLink}>`,
    },
  ],
  renderer: {
    html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? `<p>${asText(text)}</p>` : asText(text)),
    image: ({ href, text }) => `<a href="${asText(href)}">${asText(text || href)}</a>`,
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    heading(token) {
      // Below the note's title, whatever its own order says.
      return `<h4>${this.parser.parseInline(token.tokens)}</h4>`;
    },
    code: ({ text }) => `<pre><code>${asText(text)}</code></pre>`,
  },
});

/** Gives the place of the note with a title, as a link has it, or undefined where there is none. */
export type FindNote = (title: string) => string | undefined;

/** What headings in a note are: one below the note's own. */
export type Headings = "h2" | "h3" | "h4";

/** Gives what a text in Markdown looks like, the words of a query marked; as plain text where it cannot be read. */
export function showMarkdown(
  text: string,
  query: string,
  findNote: FindNote,
  headings: Headings,
): DocumentFragment {
  const fragment = DOMPurify.sanitize(toHtml(text), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ["href", "start"],
    ALLOWED_URI_REGEXP: /^https?:\/\//i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll("a")) tieLink(link);
  for (const link of fragment.querySelectorAll(noteLink)) linkNote(link, findNote);
  for (const block of fragment.querySelectorAll("p, li, h4, blockquote, td, th"))
    block.setAttribute("dir", "auto");
  for (const code of fragment.querySelectorAll("pre")) code.tabIndex = 0;
  for (const heading of fragment.querySelectorAll("h4")) nestHeading(heading, headings);
  if (query.trim() !== "") markFound(fragment, query);
  return fragment;
}

/**
 * The parser takes quadratic time over some texts (50,000 characters of `_a__b`: twelve seconds) and exhausts the stack over
 * others. So a long text is read in pieces, and one that is too long for a piece is shown as text.
 */
function toHtml(text: string): string {
  return cutText(text)
    .map((piece) => {
      if (piece.length > longestPiece) return `<p>${asText(piece)}</p>`;
      try {
        return marked.parser(marked.lexer(piece));
      } catch {
        return `<p>${asText(piece)}</p>`;
      }
    })
    .join("");
}

function tieLink(link: HTMLAnchorElement): void {
  const url = URL.parse(link.getAttribute("href") ?? "");
  if (!url || !/^https?:$/.test(url.protocol)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  if (link.textContent?.trim() === "") link.textContent = url.href;
}

function nestHeading(heading: Element, name: Headings): void {
  if (name === "h4") return;
  const nested = document.createElement(name);
  nested.dir = "auto";
  nested.append(...heading.childNodes);
  heading.replaceWith(nested);
}

function linkNote(mark: Element, findNote: FindNote): void {
  const title = mark.textContent ?? "";
  const place = findNote(title);
  const shown = document.createElement(place === undefined ? "span" : "a");
  if (place !== undefined) shown.setAttribute("href", place);
  shown.textContent = title;
  mark.replaceWith(shown);
}

function markFound(fragment: DocumentFragment, query: string): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    const pieces = splitMatches(node.data, query);
    if (!pieces.some(({ isMatch }) => isMatch)) continue;
    node.replaceWith(
      ...pieces.map(({ text, isMatch }) => {
        if (!isMatch) return text;
        const found = document.createElement("mark");
        found.textContent = text;
        return found;
      }),
    );
  }
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
