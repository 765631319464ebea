/** Invented feeds, and what can happen to them on the way: cut, spliced, re-encoded, bits flipped. */
import fc from "fast-check";
import { Blogs } from "../../demo/blogs";

/** The moment at which the feeds below are read (ms). */
export const now = Date.UTC(2026, 10, 23, 7);

const items = [1, 2, 3]
  .map(
    (n) =>
      `<item><title>Drift, part ${n} &amp;amp; why</title><link>/posts/${n}</link><guid isPermaLink="false">p-${n}</guid><dc:creator>Ada</dc:creator><pubDate>Thu, ${10 + n} Nov 2026 07:00:00 GMT</pubDate><description><![CDATA[<p>Caches lie <b>most</b> on Mondays.</p>]]></description></item>`,
  )
  .join("");

/** Small feeds of each format. */
export const small: string[] = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://blog.example/"><channel><title>Été</title><link>https://blog.example/</link>${items}</channel></rss>`,
  `<rss version="0.91"><channel><title>Old</title><link>http://old.example</link><item><title>One</title><link>http://old.example/1</link></item></channel></rss>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example"><title>R</title><link>https://r.example</link></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2026-11-01T00:00:00Z</dc:date></item></rdf:RDF>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title>A</title><link href="https://a.example/"/><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> claim</div></title><link href="1"/><id>tag:a,2026:1</id><published>2026-11-01T00:00:00Z</published><updated>2026-11-02T00:00:00Z</updated><content type="html">&lt;p&gt;Body&lt;/p&gt;</content></entry><entry><title>Two</title><link href="2"/><id>tag:a,2026:2</id><updated>2026-11-03T00:00:00Z</updated></entry></feed>`,
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    home_page_url: "https://j.example/",
    items: [1, 2, 3].map((n) => ({
      id: `${n}`,
      url: `/posts/${n}`,
      title: `Number ${n}`,
      content_html: "<p>Hi</p>",
      date_published: `2026-11-0${n}T00:00:00Z`,
    })),
  }),
];

/** The demo's blogs as they would answer, shortened to what a few hundred runs can afford. */
export function readDemo(): string[] {
  const blogs = new Blogs(now);
  return blogs.addresses.map((address) => blogs.document(address).body.slice(0, 30_000));
}

/** What to do to a document's bytes: `at` and `length` are shares of its length. */
type Change =
  | { kind: "cut"; at: number }
  | { kind: "drop" | "double"; at: number; length: number }
  | { kind: "flip"; at: number; bit: number }
  | { kind: "put"; at: number; text: string }
  | { kind: "recode"; charset: "latin1" | "utf16le" };

/** Not `fc.double`, which is drawn to zero: it would cut most documents before their first post. */
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const shortShare = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10_000);
const shreds = ["<item>", "</item>", "]]>", "<![CDATA[", "<!--", "&#x110000;", "&#0;", '"', "<", ">", "\0"];
const moreShreds = [
  "<pubDate>",
  "<link>javascript:x</link>",
  "<title>",
  '{"items":[null]}',
  "xml:base='::'",
  "𝕏",
  "[",
  "null,",
];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: share }),
  fc.record({
    kind: fc.constantFrom("drop" as const, "double" as const),
    at: share,
    length: shortShare,
  }),
  fc.record({ kind: fc.constant("flip" as const), at: share, bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant("put" as const),
    at: share,
    text: fc.constantFrom(...shreds, ...moreShreds),
  }),
  fc.record({
    kind: fc.constant("recode" as const),
    charset: fc.constantFrom("latin1" as const, "utf16le" as const),
  }),
);

/** Gives the bytes of one of the documents after up to six changes, and now and then of two spliced together. */
export function mutated(documents: string[]): fc.Arbitrary<Uint8Array> {
  const one = fc.constantFrom(...documents);
  return fc
    .record({
      one,
      other: fc.option(one, { freq: 4 }),
      at: share,
      changes: fc.array(change, { maxLength: 6 }),
    })
    .map(({ one: first, other, at, changes }) => {
      const text = other
        ? first.slice(0, Math.floor(at * first.length)) + other.slice(Math.floor(at * other.length))
        : first;
      return changes.reduce(apply, new Uint8Array(Buffer.from(text)));
    });
}

function apply(bytes: Uint8Array, step: Change): Uint8Array {
  if (step.kind === "recode") return Buffer.from(Buffer.from(bytes).toString(), step.charset);
  const at = Math.floor(step.at * bytes.length);
  const end = "length" in step ? at + Math.floor(step.length * bytes.length) : at;
  switch (step.kind) {
    case "cut":
      return bytes.slice(0, at);
    case "drop":
      return Buffer.concat([bytes.slice(0, at), bytes.slice(end)]);
    case "double":
      return Buffer.concat([bytes.slice(0, end), bytes.slice(at)]);
    case "put":
      return Buffer.concat([bytes.slice(0, at), Buffer.from(step.text), bytes.slice(at)]);
    default:
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << step.bit) : byte));
  }
}
