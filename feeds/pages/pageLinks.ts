/** The links of a page and what stands around them. Pure. */

import type { Origin } from "../documents/parse";
import { resolveLink } from "../links";
import { blocks, closedBy, isHeadingTag, type Place, placeIn, rootPlace, toClose } from "./places";
import { readDatedSection, readSection, topicOf } from "./sections";
import { readTags, type TagListener } from "./tags";

/** A run of text in a page, or the words that stand for a picture. */
export interface Piece {
  text: string;
  place: Place;
  isAlt: boolean;
  /** Begins a line of its own. */
  isApart: boolean;
}

/** A page as its pieces and links in their order. */
export interface Page {
  pieces: Piece[];
  links: Place[];
}

/** What is read of a page at most: no list that a person keeps is longer, and memory stays small. */
const mostPieces = 100_000;
const mostLinks = 20_000;
const deepest = 64;
const longestText = 5000;

/** Gives the links of a page to other pages of the web, and its text. */
export function readLinks(html: string, origin: Origin): Page {
  const reader = new PageReader(origin);
  readTags(html, reader);
  return reader.finish();
}

class PageReader implements TagListener {
  private readonly pieces: Piece[] = [];
  private readonly links: Place[] = [];
  private readonly origin: Origin;
  private place = rootPlace();
  private base: string | undefined;
  /** How many elements are open deeper than we look. */
  private excess = 0;
  private isApart = true;
  private space = "";

  constructor(origin: Origin) {
    this.origin = origin;
  }

  finish(): Page {
    while (this.place.parent) this.leave();
    return { pieces: this.pieces, links: this.links };
  }

  pass(tag: string, { href, alt }: Record<string, string>): void {
    if (tag === "base") this.base ??= resolveLink(href, this.origin.url);
    if (/^[bh]r$/.test(tag)) this.isApart = true;
    if (tag === "img" && alt) this.add(alt, true);
  }

  enter(tag: string, attributes: Record<string, string>): void {
    if (blocks.has(tag)) this.isApart = true;
    this.leaveUpTo(closedBy(this.place, tag));
    // An anchor without an address is only a name for its place.
    if (tag === "a" && attributes["href"] === undefined) return;
    if (this.place.depth >= deepest || this.excess > 0) {
      this.excess += 1;
      return;
    }
    this.place = placeIn(this.place, tag, attributes, this.pieces.length, this.links.length);
    if (tag === "a") this.addLink(this.place);
    // What a clock says to machines counts even where it shows nothing.
    if (attributes["datetime"]) this.push("", false);
  }

  close(tag: string): void {
    if (this.excess > 0) {
      this.excess -= 1;
      return;
    }
    if (blocks.has(tag)) this.isApart = true;
    this.leaveUpTo(toClose(this.place, tag));
  }

  read(text: string): void {
    this.add(text);
  }

  private addLink(place: Place): void {
    const { href = "" } = place.attributes;
    if (place.isHidden || this.links.length >= mostLinks || /^\s*#/.test(href)) return;
    const url = resolveLink(href, this.base, this.origin.url);
    if (url === undefined || withoutHash(url) === withoutHash(this.origin.url)) return;
    place.url = url;
    this.links.push(place);
  }

  private add(text: string, isAlt = false): void {
    if (this.place.isHidden) return;
    if (!/\S/.test(text)) {
      this.space = " ";
      return;
    }
    const last = this.pieces.at(-1);
    const goesOn = last?.place === this.place && !this.isApart && !isAlt && !last.isAlt;
    if (!goesOn) this.push(this.space + text, isAlt);
    else if (last.text.length < longestText) last.text += this.space + text;
    this.space = "";
  }

  private push(text: string, isAlt: boolean): void {
    if (this.pieces.length >= mostPieces) return;
    const isApart = this.isApart;
    this.pieces.push({ text: text.slice(0, longestText), place: this.place, isAlt, isApart });
    this.isApart = false;
  }

  private leaveUpTo(last: Place | undefined): void {
    if (!last) return;
    while (this.place !== last) this.leave();
    this.leave();
  }

  private leave(): void {
    const { place } = this;
    place.end = this.pieces.length;
    place.endLink = this.links.length;
    if (blocks.has(place.tag)) this.isApart = true;
    if (!place.parent) return;
    this.place = place.parent;
    if (place.firstLink === place.endLink) this.noteSection(place, place.parent);
  }

  /** A heading speaks for what follows it, and so does a date that stands alone. */
  private noteSection(place: Place, parent: Place): void {
    const isHeader = /^(header|hgroup)$/.test(place.tag);
    if (isHeader && place.latest) parent.latest = place.latest;
    const pieces = this.pieces.slice(place.start, Math.min(place.end, place.start + 20));
    if (pieces.length === 0 || (pieces.length > 3 && !place.isHeading)) return;
    const text = pieces.map((piece) => piece.text).join(" ");
    const { now } = this.origin;
    const before = parent.latest ?? place.section;
    const section = isHeadingTag(place.tag)
      ? readSection(text, before, now)
      : readDatedSection(text, before, now);
    if (!section) return;
    parent.latest = section;
    // Generators name a section after its heading; the heading alone shall say which it is.
    if (topicOf(parent.attributes["id"] ?? "") === section.topic) delete parent.attributes["id"];
  }
}

function withoutHash(url: string): string {
  return url.replace(/#.*/s, "");
}
