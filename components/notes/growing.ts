/** A field that grows with what is written, up to what its style allows. */
import { isLong } from "../isLong";

/** Whether the browser does it by itself (`field-sizing`), as Chromium does and Firefox from version 152 on. */
const growsItself = () => CSS.supports("field-sizing", "content");

/** Gives a field the height of its text of so many characters. */
export function growWith(field: HTMLTextAreaElement, characters: number): void {
  if (growsItself()) return;
  field.style.height = "";
  if (isLong(characters)) return;
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
}
