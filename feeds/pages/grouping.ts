/** The groups of elements in a page that stand in places of the same names. Pure. */

import { itemMarkOf, markOf } from "./marks";
import type { Page } from "./pageLinks";
import type { Place } from "./places";

/** What these elements hold is lists or the page's parts, never one post. */
const neverItems = new Set(
  "html body main ul ol dl table tbody thead tfoot nav header footer form aside hgroup".split(" "),
);

/** Gives the elements with links in them, in the page's order, grouped by the names of their place. */
export function groupItems(page: Page): Place[][] {
  const grouping = new Grouping();
  for (const link of page.links) grouping.add(link);
  return [...grouping.groups.values()];
}

/** Gives the shape of an item: the names on the way to it, from the outermost in. */
export function shapeOf(item: Place): string {
  const marks = [itemMarkOf(item)];
  for (let at = item.parent; at?.parent; at = at.parent)
    if (!/^(html|body)$/.test(at.tag)) marks.unshift(markOf(at));
  return marks.join("/");
}

/** Ways are numbered, because written out they would fill the memory where a page is deep. */
class Grouping {
  readonly groups = new Map<string, Place[]>();
  private readonly seen = new Set<Place>();
  private readonly numbers = new Map<string, number>();
  private readonly ways = new Map<Place, number>();

  /** Each element belongs to its group from its first link on; so groups are in the page's order. */
  add(link: Place): void {
    for (let place = link; place.parent && !this.seen.has(place); place = place.parent) {
      this.seen.add(place);
      if (!neverItems.has(place.tag)) this.addItem(place, place.parent);
    }
  }

  private addItem(item: Place, parent: Place): void {
    const key = `${this.wayTo(parent)} ${itemMarkOf(item)}`;
    const group = this.groups.get(key);
    if (group) group.push(item);
    else this.groups.set(key, [item]);
  }

  private wayTo(place: Place): number {
    const known = this.ways.get(place);
    if (known !== undefined) return known;
    const outer = place.parent ? this.wayTo(place.parent) : 0;
    const isPlain = !place.parent || /^(html|body)$/.test(place.tag);
    const way = isPlain ? outer : this.numberOf(`${outer}/${markOf(place)}`);
    this.ways.set(place, way);
    return way;
  }

  private numberOf(way: string): number {
    const number = this.numbers.get(way) ?? this.numbers.size + 1;
    this.numbers.set(way, number);
    return number;
  }
}
