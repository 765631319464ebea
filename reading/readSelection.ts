/**
 * What the reader has selected in a page. This function is sent into the page at the reader's own press, under `activeTab`,
 * once: it may use nothing but its arguments, changes nothing there, and leaves nothing behind.
 */

/** The selected words as the page shows them, with up to `around` characters on either side; blocks end in line breaks. */
export interface Selected {
  exact: string;
  prefix: string;
  suffix: string;
  /** The tab has shown no other page before: it is still the one it was opened with. */
  isFirstPage: boolean;
}

/** Gives what is selected; `exact` is empty where nothing is, or where it is in a field. */
export function readSelection(around: number): Selected {
  const selection = getSelection();
  const isFirstPage = history.length === 1;
  if (!selection?.rangeCount || selection.isCollapsed) {
    return { exact: "", prefix: "", suffix: "", isFirstPage };
  }
  const range = selection.getRangeAt(0);
  const isShown = (text: Node) => text.parentElement?.checkVisibility() === true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
    isShown(text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const blockOf = (node: Node) => {
    let element = node instanceof Element ? node : node.parentElement;
    while (element && /^(inline|contents)/.test(getComputedStyle(element).display))
      element = element.parentElement;
    return element;
  };
  const inOneLine = (text: string) => text.replace(/\s+/g, " ");
  const fold = (text: string) => text.replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n");
  /** Goes on to the next text outside the selection, or back to the one before it. */
  const step = (side: 1 | -1): Node | null => {
    for (;;) {
      const text = side === 1 ? walker.nextNode() : walker.previousNode();
      if (!text || range.comparePoint(text, 0) === side) return text;
    }
  };
  /** The text at one end of the selection that is not selected itself. */
  const begin = (node: Node, offset: number, side: 1 | -1): string => {
    walker.currentNode = node;
    if (node instanceof Text) {
      return inOneLine(side === 1 ? node.data.slice(offset) : node.data.slice(0, offset));
    }
    // The end lies between two elements: to go back, one must first be behind it.
    while (side === -1 && walker.nextNode() && range.comparePoint(walker.currentNode, 0) < 0);
    return "";
  };
  const collect = (node: Node, offset: number, side: 1 | -1): string => {
    let found = begin(node, offset, side);
    let last = node;
    for (let steps = 0; steps < 500 && fold(found).trim().length <= around; steps += 1) {
      const next = step(side);
      if (!next) break;
      const border = blockOf(next) === blockOf(last) ? "" : "\n";
      const text = inOneLine(next.nodeValue ?? "");
      found = side === 1 ? found + border + text : text + border + found;
      last = next;
    }
    return fold(found);
  };
  const before = collect(range.startContainer, range.startOffset, -1);
  const behind = collect(range.endContainer, range.endOffset, 1);
  return {
    exact: selection.toString(),
    prefix: before.slice(-around),
    suffix: behind.slice(0, around),
    isFirstPage,
  };
}
