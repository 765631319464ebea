/** Ctrl or Cmd with B, I and K in a plain text area: bold, italic, link, as Markdown writes them. */

/** What takes the place of a selection, and what of it is selected then (characters from its beginning). */
export interface Wrapped {
  text: string;
  start: number;
  end: number;
}

const marks = new Map([
  ["b", "**"],
  ["i", "*"],
]);

/** Gives what a key makes of selected text, or undefined where the key is none of the three. Pure. */
export function wrap(key: string, selected: string): Wrapped | undefined {
  const mark = marks.get(key);
  if (key === "k") return wrapLink(selected);
  if (mark === undefined) return undefined;
  const isWrapped = selected.length > 2 * mark.length && isBetween(selected, mark);
  const text = isWrapped ? selected.slice(mark.length, -mark.length) : mark + selected + mark;
  const inner = isWrapped || selected !== "" ? [0, text.length] : [mark.length, mark.length];
  return { text, start: inner[0] ?? 0, end: inner[1] ?? 0 };
}

/** What stands in bold begins and ends with the mark of italics as well. */
function isBetween(text: string, mark: string): boolean {
  const isOne = text.startsWith(mark) && text.endsWith(mark);
  return isOne && (mark !== "*" || !text.startsWith("**") || text.startsWith("***"));
}

/** An address becomes the link's address, and its words are wanted; anything else the words, and the address is wanted. */
function wrapLink(selected: string): Wrapped {
  if (/^https?:\/\/\S+$/.test(selected)) return { text: `[](${selected})`, start: 1, end: 1 };
  const start = selected.length + 3;
  return { text: `[${selected}](url)`, start, end: start + 3 };
}

/** Puts a text in place of a part of what was written, so that the browser's own undo takes it back. */
export function insert(area: HTMLTextAreaElement, text: string, from: number, to: number): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The one way to write into a field that undo knows of; both browsers have it, and none has promised to keep it.
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, from, to, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Does what a pressed key means. Gives whether it meant anything. */
export function pressMark(area: HTMLTextAreaElement, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.isComposing) return false;
  const { selectionStart: from, selectionEnd: to } = area;
  const wrapped = wrap(event.key.toLowerCase(), area.value.slice(from, to));
  if (!wrapped) return false;
  event.preventDefault();
  insert(area, wrapped.text, from, to);
  area.setSelectionRange(from + wrapped.start, from + wrapped.end);
  return true;
}
