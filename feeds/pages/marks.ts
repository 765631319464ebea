/**
 * What of an element's names says where it stands in a page, and stays when the page is built anew: `post-list` does,
 * `css-1ab2c3`, `mt-4`, `is-active` and `post-1234` do not. Pure.
 */
/** The attributes that name an element. */
export interface Names {
  tag: string;
  attributes: Record<string, string>;
}

const words = (text: string) => new Set(text.split(/\s+/));

/** Names of a look or a layout, not of a thing; with them begin the classes of Tailwind, Bootstrap and their like. */
const looks =
  words(`m mx my mt mb ml mr p px py pt pb pl pr w h min max size text font bg border rounded flex inline
  grid gap space items justify self place order col cols column columns row rows leading tracking decoration z top left
  right bottom inset overflow shadow opacity transition duration ease hover focus group peer dark light sm md lg xl xs
  xxl d align float clearfix container wrapper wrap inner outer block hidden visible relative absolute sticky fixed
  static truncate uppercase lowercase capitalize italic underline antialiased prose sr line break whitespace divide ring
  cursor select pointer object aspect basis grow shrink animate transform scale rotate translate fade theme wow aos`);
/** What tools that make up class names put before them. */
const makers = words("css sc jsx svelte emotion astro chakra mui ember ng elementor framer wixui yui comp");
const states =
  words(`is has no js active current selected open opened closed collapsed expanded show shown loaded
  loading lazy first last odd even new visited disabled enabled sticky featured pinned highlighted`);
/** What the items of a list of posts are called. Their other classes are the post's own, such as its tags. */
const items =
  words(`post posts entry hentry article articles blog story stories news item items card teaser preview
  summary excerpt paper papers publication publications release releases talk talks episode episodes note notes`);
const months = words(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`);
const margins =
  words(`nav navbar navigation menu submenu sidebar footer breadcrumb breadcrumbs pagination pager paging
  related share sharing social tags tagcloud taglist categories toc comments comment cookie cookies banner ad ads advert
  promo newsletter recommended languages sponsors skip`);
const marginTags = words("nav footer aside header form menu dialog");
const marginRoles = words("navigation contentinfo complementary banner search menu menubar toolbar dialog");

/** Gives how an element is marked on the way to a list: its tag and its lasting names, as a selector has them. */
export function markOf({ tag, attributes }: Names): string {
  const id = lastingName(attributes["id"] ?? "");
  const label = lastingName((attributes["aria-label"] ?? "").replace(/\s+/g, "-"));
  const role = lastingName(attributes["role"] ?? "");
  const classes = [...new Set(lastingNames(attributes["class"]))].sort().slice(0, 4);
  return [
    plainTag(tag),
    id && `#${id}`,
    ...classes.map((name) => `.${name}`),
    role && `@${role}`,
    label && `~${label}`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("");
}

/** Gives how an item of a list is marked: of its classes only those that call it a post, because the others differ. */
export function itemMarkOf({ tag, attributes }: Names): string {
  // A number is the post's own, and so is the class around it.
  const unnumbered = attributes["class"]?.replace(/\S+-\d+(?=\s|$)/g, "");
  const names = lastingNames(unnumbered).filter((name) => name.split("-").every((part) => items.has(part)));
  return [plainTag(tag), ...[...new Set(names)].sort().slice(0, 3)].join(".");
}

/** Tells whether an element is called something that stands around a page's matter: a menu, a foot, a tag cloud. */
export function isMargin({ tag, attributes }: Names): boolean {
  if (marginTags.has(tag) || marginRoles.has(attributes["role"] ?? "")) return true;
  const tokens = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`.split(/\s+/).slice(0, 30);
  // "layout-with-sidebar" and "has-footer" name what holds the matter too.
  return tokens.some((token) => {
    const parts = wordsOf(token);
    return (
      parts.some((part) => margins.has(part)) && !parts.some((part) => /^(with|has|no|main|page)$/.test(part))
    );
  });
}

/** Gives the words that a class or id is made of, in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

function lastingNames(value = ""): string[] {
  return value
    .split(/\s+/)
    .slice(0, 40)
    .flatMap((name) => lastingName(name) ?? []);
}

/** A name without its numbers and its build's hash, or undefined where nothing lasting is left. */
function lastingName(name: string): string | undefined {
  if (name.length > 60 || !/^[\w-]+$/.test(name)) return undefined;
  const chunks = withoutHash(name)
    .split(/[-_]+/)
    .map((chunk) => chunk.replace(/\d+$/, ""))
    .filter((chunk) => chunk !== "");
  if (chunks.some(isMadeUp)) return undefined;
  const parts = chunks.flatMap(wordsOf);
  const [start = ""] = parts;
  if (looks.has(start) || makers.has(start)) return undefined;
  if (parts.some((part) => states.has(part) || months.has(part))) return undefined;
  const joined = parts.join("-");
  return joined.length < 3 ? undefined : joined;
}

/** CSS modules: `post_title__x7Gd2`. BEM's `post__title` has the same form, but is written in small letters. */
function withoutHash(name: string): string {
  const [, base, hash = ""] = /^([^_].{2,}?)_{1,2}([\w-]{5,8})$/.exec(name) ?? [];
  return base && (/[\dA-Z]/.test(hash) || /^[A-Za-z]+_[A-Za-z]+$/.test(base)) ? base : name;
}

/** Digits among letters, no vowel, or capitals strewn in, as in "1ab2c3", "xkqzv" and "bdVaJa": nobody's word. */
function isMadeUp(chunk: string): boolean {
  if (/\d/.test(chunk)) return true;
  if (chunk.length > 4 && !/[aeiouy]/i.test(chunk)) return true;
  const parts = wordsOf(chunk);
  return parts.length > 1 && chunk.length / parts.length < 3;
}

function plainTag(tag: string): string {
  return /^[a-z][a-z\d-]{0,30}$/.test(tag) ? tag : "x";
}
