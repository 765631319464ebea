/**
 * Gives the focus of a button that vanishes with its row to the like one of the next row or the one before; where there is
 * none, to a fallback. So the keyboard does not begin at the page's top again.
 */
export function passFocus(button: HTMLElement, fallback = "main a, main input"): void {
  const row = button.closest("li");
  const rows = [row?.nextElementSibling, row?.previousElementSibling];
  const place = row ? [...row.querySelectorAll("button")].indexOf(button as HTMLButtonElement) : -1;
  const next = rows.map((one) => one?.querySelectorAll("button")[place]).find((one) => one !== undefined);
  (next ?? document.querySelector<HTMLElement>(fallback))?.focus();
}
