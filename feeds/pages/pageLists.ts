/**
 * The lists of posts in a page that has no feed. An item of a list is an element among others of its kind, in a place
 * of the same names; the page's own matter, not its menus, is what has titles, dates and addresses of posts. Pure.
 */

import { NoFeed, type Origin, type ParsedPost } from "../documents/parse";
import { groupItems, shapeOf } from "./grouping";
import type { FoundPost } from "./items";
import { titleLinks } from "./linkTitles";
import { readLinks } from "./pageLinks";
import type { Place } from "./places";
import { readItems } from "./surroundings";
import { worthOf } from "./worth";

/** A repeated list of links on a page: what could be watched as posts. */
export interface PageList {
  /**
   * Names the list on this page and recognises it at the next look: where its items stand in the page, without what
   * changes (numbers, hashes, state classes).
   */
  shape: string;
  posts: ParsedPost[];
}

/** A list while it is compared with others. */
interface Candidate {
  shape: string;
  items: Place[];
  worth: number;
}

const mostPosts = 500;
const mostLists = 5;
const fewestPosts = 3;
const mostParts = 3;
/** So many groups, the largest, are compared by so many of their items; a page may have 100,000 of each. */
const mostGroups = 300;
const sample = 40;
/** A list worth less than this part of the best one is a menu beside it. */
const leastWorth = 0.04;

/** Gives the lists of links in a page that look like posts, the likeliest first, at most five, each of at least three posts. */
export function findLists(html: string, origin: Origin): PageList[] {
  const page = titleLinks(readLinks(html, origin));
  const candidates = groupItems(page)
    .flatMap(partsOf)
    .filter(({ items }) => items.length >= fewestPosts)
    .sort((one, other) => other.items.length - one.items.length)
    .slice(0, mostGroups)
    .map((part) => ({ ...part, worth: worthOf(readItems(page, part.items, origin.now, sample), origin) }))
    .sort((one, other) => other.worth - one.worth);
  const [best] = candidates;
  return withoutNested(candidates.filter(({ worth }) => worth > leastWorth * (best?.worth ?? 0)))
    .map(({ shape, items }) => ({ shape, posts: postsOf(readItems(page, items, origin.now)) }))
    .filter(({ posts }) => posts.length >= fewestPosts)
    .slice(0, mostLists);
}

/**
 * Gives the posts of the list that was chosen (`shape`) at an earlier look. Throws `NoFeed("empty")` for an empty
 * document and `NoFeed("list-vanished")` where the page no longer holds it.
 */
export function readList(html: string, shape: string, origin: Origin): ParsedPost[] {
  if (html.trim() === "") throw new NoFeed("empty");
  const page = titleLinks(readLinks(html, origin));
  const [path, topic] = shape.split(" ");
  const group = groupItems(page).find(([item]) => item && shapeOf(item) === path) ?? [];
  const chosen = topic === undefined ? group : group.filter((item) => topicOf(item) === topic);
  const posts = postsOf(readItems(page, chosen, origin.now));
  if (posts.length === 0) throw new NoFeed("list-vanished");
  return posts;
}

/** A list under several headings is offered as a whole, and by its parts where these are few: "Posts", "Talks". */
function partsOf(items: Place[]): Omit<Candidate, "worth">[] {
  const [first] = items;
  if (!first || items.length < fewestPosts) return [];
  const shape = shapeOf(first);
  const whole = { shape, items };
  const parts = Map.groupBy(items, topicOf);
  const offered = [...parts]
    .filter(([, part]) => part.length >= fewestPosts)
    .map(([topic, part]) => ({ shape: `${shape} ${topic}`, items: part }));
  if (offered.length > mostParts || (parts.has("") && parts.size === 1)) return [whole];
  return offered.length > 0 && offered.length === parts.size ? offered : [whole, ...offered];
}

function topicOf(item: Place): string {
  return item.section?.topic ?? "";
}

/** Each link once. Of more than 500 posts the newest are kept, where their dates say which end these are at. */
function postsOf(found: FoundPost[]): ParsedPost[] {
  const links = new Set<string>();
  const posts = found.flatMap(({ post }) => {
    if (links.has(post.link)) return [];
    links.add(post.link);
    return post;
  });
  const isOldestFirst = (posts[0]?.publishedAt ?? 0) < (posts.at(-1)?.publishedAt ?? 0);
  return isOldestFirst ? posts.slice(-mostPosts) : posts.slice(0, mostPosts);
}

/** Items within items are one list seen twice; the better view stays. */
function withoutNested(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => overlap(candidate, other))) kept.push(candidate);
  }
  return kept;
}

function overlap(one: Candidate, other: Candidate): boolean {
  if (depthOf(one) === depthOf(other)) return false;
  const [inner, outer] = depthOf(one) > depthOf(other) ? [one, other] : [other, one];
  const depth = depthOf(outer);
  const items = new Set(outer.items);
  return inner.items.some((item) => {
    let at: Place | undefined = item;
    while (at && at.depth > depth) at = at.parent;
    return at !== undefined && items.has(at);
  });
}

function depthOf({ items }: Candidate): number {
  return items[0]?.depth ?? 0;
}
