/** Where the keyboard is, after something was done. Rows and the note's field stand a drawing later. */

/** Puts the focus on a post's row that is there, and brings it into view: in the frame of the key that asks for it. */
export function focusRow(key: string): void {
  const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  row?.querySelector<HTMLElement>("a.title, button")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

/** The same for a row that is yet to be drawn. */
export function focusRowLater(key: string): void {
  afterDrawing(() => focusRow(key));
}

/** Puts the focus into the note of the chosen post. */
export function focusNote(): void {
  afterDrawing(() => document.querySelector<HTMLTextAreaElement>(".note textarea")?.focus());
}

function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
