/** Pages without a feed, each written here after a shape that real pages have. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoFeed } from "@/feeds/documents/parse";
import { findLists, type PageList, readList } from "@/feeds/pages/pageLists";
import { hasCaptures, listCaptures, readCapture } from "../captures";

const url = "https://lab.example/blog/";
const origin = { url, now: Date.UTC(2026, 10, 23) };
const day = (text: string) => Date.parse(`${text}T00:00Z`);
const repeat = (times: number, write: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => write(n)).join("\n");

interface Told {
  slug: string;
  title: string;
  written: string;
  at: number;
}

const told: Told[] = [
  ["pruning-at-scale", "Pruning at scale, and what we lost", "Nov 3, 2026", "2026-11-03"],
  ["cache-is-king", "The cache is king: serving ten models", "Oct 21, 2026", "2026-10-21"],
  ["labels-lie", "Labels lie, and how we noticed", "Sep 9, 2026", "2026-09-09"],
  ["slow-is-smooth", "Slow is smooth: a year of canaries", "Aug 30, 2026", "2026-08-30"],
].map(([slug = "", title = "", written = "", date = ""]) => ({ slug, title, written, at: day(date) }));
const iso = ({ at }: Told) => new Date(at).toISOString().slice(0, 10);
const links = told.map(({ slug }) => `https://lab.example/blog/${slug}`);
const titles = told.map(({ title }) => title);
const dates = told.map(({ at }) => at);
const list = (write: (post: Told) => string) => told.map(write).join("\n");

const page = (
  main: string,
  footer = "Built at 07:00",
) => `<!DOCTYPE html><html class="no-js"><head><title>Lab</title>
<style>li a { color: red }</style><script>document.write("<li><a href=/no>No</a></li>")</script></head>
<body class="home"><a href="#main">Skip to the matter</a><header class="site-header"><nav><ul id="menu">
<li><a href="/">Home</a></li><li><a href="/about">About our laboratory</a></li><li class="active"><a href="/blog">The blog of the laboratory</a></li>
<li><a href="/contact">Contact the laboratory</a></li></ul></nav></header>${main}
<footer><ul><li><a href="/imprint">Imprint and conditions</a></li><li><a href="/privacy">Privacy and your rights</a></li>
<li><a href="https://social.example/@lab">Our account elsewhere</a></li></ul><p>${footer}</p></footer></body></html>`;

const cards = list(
  ({ slug, title, written, at }) => `<article class="post-card post tag-${slug}" id="post-${at}">
<a class="image" href="${slug}"><img src="x.png" alt="A drawing that goes with the text of the post"></a>
<header><span class="tags"><a rel="tag" href="/tag/a-rather-long-name-of-a-tag">A rather long name of a tag</a></span><h2><a href="${slug}">${title}</a></h2></header>
<p>Some words about it, and <a href="https://other.example/a-paper">a paper</a> of others that it builds on.</p>
<footer><a href="/author/jo">Jo Nobody-Somebody</a> <time datetime="${iso({ at } as Told)}T00:00Z">${written.slice(0, 6)}</time>
<a href="${slug}">Read more</a> <a href="${slug}#comments">12 comments</a></footer></article>`,
);

/** Each holds the four posts above with their dates. */
const shapes: [name: string, main: string][] = [
  [
    "a list with the date behind the link",
    `<main><ul>${list((p) => `<li><a href="${p.slug}">${p.title}</a> <span>${p.written}</span></li>`)}</ul></main>`,
  ],
  [
    "a list with the date before the link, and no end tags",
    `<main><ul>${list((p) => `<li>${iso(p)} <a href="${p.slug}">${p.title}</a>`)}</ul></main>`,
  ],
  [
    "cards with a picture, tags, an author and Read more",
    `<main><div class="post-feed">${cards}</div></main>`,
  ],
  [
    "cards that are one big link",
    `<main><div class="grid grid-cols-2">${list(
      (p) =>
        `<a class="css-1ab2c3" href="${p.slug}"><div>Research</div><h3>${p.title}</h3><p>Words that say what it is about, in short.</p><div>${p.written}</div></a>`,
    )}</div></main>`,
  ],
  [
    "cards of plain elements in one big link each",
    `<main><div>${list(
      (p) =>
        `<div class="mt-4"><a href="${p.slug}"><div>News</div><div>${p.title}</div><div>${p.written}</div></a></div>`,
    )}</div></main>`,
  ],
  [
    "a table with a column of dates",
    `<table><tr><th>Date<th>Title</tr>${list((p) => `<tr><td>${iso(p)}<td><a href="${p.slug}">${p.title}</a>`)}</table>`,
  ],
  [
    "terms and their descriptions",
    `<dl>${list((p) => `<dt>${p.written}<dd><a href="${p.slug}">${p.title}</a>, a story`)}</dl>`,
  ],
  [
    "headings and paragraphs side by side",
    `<main>${list((p) => `<h2><a href="${p.slug}">${p.title}</a></h2><p class="date">${p.written}</p><p>Words.</p>`)}</main>`,
  ],
  [
    "headings without a link, and Read more",
    `<main>${list((p) => `<div><h3>${p.title}</h3><p>${p.written}</p><a href="${p.slug}">Read more →</a></div>`)}</main>`,
  ],
  ["lines with breaks", `<p>${list((p) => `${p.written}: <a href="${p.slug}">${p.title}</a><br>`)}</p>`],
  [
    "days without a year under a year",
    `<main><h2>2026</h2><ul>${list((p) => `<li><span>${p.written.slice(0, 6).replace(",", "")}</span> <a href="${p.slug}">${p.title}</a></li>`)}</ul></main>`,
  ],
  [
    "days as headings",
    `<main>${list((p) => `<h3>${p.written}</h3><ul><li><a href="${p.slug}">${p.title}</a></li></ul>`)}</main>`,
  ],
  [
    "titles that only a screen reader hears",
    `<main>${list((p) => `<div><a href="${p.slug}" aria-label="${p.title}"><svg><title>x</title></svg></a><time datetime="${iso(p)}"></time></div>`)}</main>`,
  ],
  [
    "titles that stand for pictures",
    `<main><ul>${list((p) => `<li><a href="${p.slug}"><img alt="${p.title}"></a><small>${p.written}</small></li>`)}</ul></main>`,
  ],
  [
    "papers with links to what belongs to them",
    `<ol>${list((p) => `<li><b>${p.title}</b><br>A. Nobody, B. Nobody. <i>Workshop</i>, ${p.written}. [<a href="${p.slug}">PDF</a>] [<a href="${p.slug}.bib">BibTeX</a>]`)}</ol>`,
  ],
  [
    "whole posts with headings, lists and links in them",
    `<main>${list(
      (
        p,
      ) => `<article><h2><a href="${p.slug}">${p.title}</a></h2><time>${p.written}</time><p>Words and <a href="/w">a link</a>.</p>
<h3><a href="#part">A part of it</a></h3><ul>${repeat(60, (n) => `<li><a href="https://other.example/${p.slug}/${n}">Some other matter, number ${n}</a></li>`)}</ul></article>`,
    )}</main>`,
  ],
  [
    "entries whose date is their only link",
    `<main>${list((p) => `<div class="entry"><a href="${p.slug}"><time>${p.written}</time></a><h2>${p.title}</h2><p>See <a href="/docs">the documentation</a> for it.</p></div>`)}</main>`,
  ],
  [
    "links in terms, titles in their descriptions",
    `<dl>${list((p) => `<dt><a href="${p.slug}">arXiv:2611.0001</a> [<a href="/pdf/${p.slug}">pdf</a>, <a href="/other/${p.slug}">other</a>]</dt><dd><div class="list-title"><span>Title:</span> ${p.title}</div>${p.written}</dd>`)}</dl>`,
  ],
  [
    "an archive by year and month with links laid over it",
    `<main>${list((p) => `<div class="month"><h3>${iso(p).slice(0, 4)}</h3><div><div class="entry"><h4>${p.title}</h4><span>${p.written}</span><a aria-label="post link to ${p.title}" href="${p.slug}"></a></div></div></div>`)}</main>`,
  ],
  [
    "lists of items with a title by someone",
    `<div>${list((p) => `<div><span>${p.written}</span><h3>${p.title}</h3><a href="/people/jo">Jo Nobody of Somewhere</a><a href="${p.slug}">Read more</a><a href="/topics/ops">Operations and others</a></div>`)}</div>`,
  ],
  [
    "headings without a link and Read more side by side",
    `<main>${list((p) => `<h3>${p.title}</h3><p>${p.written} <a href="${p.slug}">Read more</a></p>`)}</main>`,
  ],
  [
    "papers whose authors are linked",
    `<ul>${list((p) => `<li><b>${p.title}</b> <a href="https://jo.example/home">Jo Nobody-Somebody</a>, ${p.written} <a href="${p.slug}">PDF</a></li>`)}</ul>`,
  ],
  [
    "lines with a long tag before the title",
    `<main>${list((p) => `<div><a href="/tags/a-tag">A tag with a name that is longer than any title of a post here</a> <a href="${p.slug}">${p.title}</a> ${p.written}</div>`)}</main>`,
  ],
];

describe("the posts of a page", () => {
  it.each(shapes)("are found in %s", (_name, main) => {
    const [first] = findLists(page(main), origin);
    expect(first?.posts.map((post) => post.link)).toEqual(links);
    expect(first?.posts.map((post) => post.title)).toEqual(titles);
    expect(first?.posts.map((post) => post.publishedAt)).toEqual(dates);
    expect(first?.posts.map((post) => post.guid)).toEqual(links);
  });

  it.each(shapes)("are read again in %s", (_name, main) => {
    const lists = findLists(page(main), origin);
    expect(lists.length).toBeGreaterThan(0);
    expectReadAgain(page(main), lists);
  });
});

const plain = (posts: Told[], cls = "posts") =>
  `<div class="wrap"><section class="${cls}"><ul>${posts
    .map(
      (p, n) =>
        `<li class="item"><a href="${p.slug}">${p.title}</a> <time>${iso(p)}</time></li>${n < 0 ? "" : ""}`,
    )
    .join("\n")}</ul></section></div>`;
const first = (html: string) => findLists(html, origin)[0];
const many = (times: number): Told[] =>
  Array.from({ length: times }, (_, n) => ({
    slug: `post-of-day-${n}`,
    title: `What we found on our day number ${n}`,
    written: "",
    at: origin.now - (n + 10) * 86_400_000,
  }));

describe("a list's shape stays the same", () => {
  const shape = first(page(plain(told)))?.shape ?? "none";

  it.each<[string, string]>([
    ["when a post is added", page(plain([...many(1), ...told]))],
    ["when a post is taken away", page(plain(told.slice(1)))],
    ["when it grows to 300 posts", page(plain(many(300)))],
    ["when the foot changes", page(plain(told), '<a href="/x">A new link of the foot, for all to see</a>')],
    [
      "when a banner comes before it",
      page(`<div class="banner"><h2>Buy now</h2><a href="/buy">Buy</a></div>${plain(told)}`),
    ],
    [
      "when a foreign advertisement comes among it",
      page(plain(told)).replace(
        '<ul><li class="item">',
        '<ul><div id="ad-12"><a href="https://ads.example/a">Buy</a></div><li class="item">',
      ),
    ],
    ["when classes of a state come", page(plain(told, "posts is-loaded active"))],
    [
      "when classes of a build come",
      page(plain(told, "css-1ab2c3 posts jsx-99 sc-bdVaJa _3xkQ9z svelte-x1y2z3")),
    ],
    ["when classes of a look come", page(plain(told, "mt-4 md:flex max-w-2xl posts text-gray-500 w-[37px]"))],
    ["when its class is numbered", page(plain(told, "posts-12"))],
    [
      "when items are told apart",
      page(plain(told).replaceAll('"item"', '"item odd first post-77 tag-news current"')),
    ],
    ["when the page's own state changes", page(plain(told)).replace('class="home"', 'class="home dark js"')],
  ])("%s", (_what, html) => {
    expect(first(html)?.shape).toBe(shape);
    expect(readList(html, shape, origin).length).toBeGreaterThanOrEqual(3);
  });

  it("when the hashes of a build change", () => {
    const built = (a: string, b: string, c: string) =>
      page(
        `<main class="${a}"><div class="Blog_list__${b}">${cards.replaceAll("post-card post", `${c} Card_card__${b}`)}</div></main>`,
      );
    const before = first(built("css-1ab2c3", "x7Gd2", "sc-bdVaJa"));
    expect(before?.posts.map((post) => post.link)).toEqual(links);
    expect(first(built("css-9zy8x7", "Qw_r1", "sc-kLmNoP"))).toEqual(before);
  });

  it("when fewer posts are left than make a list", () => {
    expect(readList(page(plain(told.slice(3))), shape, origin).map((post) => post.link)).toEqual(
      links.slice(3),
    );
  });
});

describe("a watched list", () => {
  const chosen = first(page(plain(told)));

  it("is the same to the letter when only the foot changes", () => {
    const later = page(plain(told), "Built at 08:00, <a href='/status'>all is well in our data centres</a>");
    expect(readList(later, chosen?.shape ?? "", origin)).toEqual(chosen?.posts);
  });

  it("gives a new post and no other when one is added", () => {
    const [added, ...rest] = readList(page(plain([...many(1), ...told])), chosen?.shape ?? "", origin);
    expect(added?.title).toBe("What we found on our day number 0");
    expect(rest).toEqual(chosen?.posts);
  });

  it.each<[string, string]>([
    ["cards", `<main><div class="post-feed">${cards}</div></main>`],
    ["another list in the same kind of list", plain(many(400), "products")],
    ["no list", "<main><p>We moved.</p></main>"],
    ["a script that would draw it", '<div id="app"></div><script>draw()</script>'],
  ])("is said to have vanished when it is redesigned into %s", (_what, main) => {
    expect(() => readList(page(main), chosen?.shape ?? "", origin)).toThrow(new NoFeed("list-vanished"));
  });

  it("is said to be empty where the document is", () => {
    expect(() => readList(" \n", chosen?.shape ?? "", origin)).toThrow(new NoFeed("empty"));
    expect(findLists("", origin)).toEqual([]);
  });
});

describe("several lists on one page", () => {
  const items = (posts: Told[]) => posts.map((p) => `<li><a href="${p.slug}">${p.title}</a></li>`).join("");

  it("are told apart by their headings", () => {
    const html = (talks: number) =>
      page(
        `<main><h1>Lab</h1><h2>Posts</h2><ul>${items(told)}</ul><h2>${talks} talks</h2><ul>${items(many(talks))}</ul></main>`,
      );
    const lists = findLists(html(3), origin);
    expect(lists.map(({ posts }) => posts.length)).toEqual([4, 3]);
    expect(readList(html(5), lists[1]?.shape ?? "", origin).length).toBe(5);
    expect(readList(html(5), lists[0]?.shape ?? "", origin)).toEqual(lists[0]?.posts);
  });

  it("are told apart by the names of what they stand in", () => {
    const html = page(
      `${plain(told.slice(0, 3), "featured-posts")}${plain([...told, ...many(5)], "all-posts")}`,
    );
    const lists = findLists(html, origin);
    expect(lists.map(({ posts }) => posts.length)).toEqual([9, 3]);
    expect(new Set(lists.map(({ shape }) => shape)).size).toBe(2);
  });

  it("are one list under years and months, which date what else has no date", () => {
    const html =
      page(`<main><h2>2026</h2><h3>October</h3><ul>${items(told.slice(0, 1))}</ul><h3>June</h3><ul>${items(told.slice(1, 3))}</ul>
<h2>2025</h2><ul>${items(told.slice(3))}</ul></main>`);
    const [whole] = findLists(html, origin);
    expect(whole?.posts.map((post) => post.link)).toEqual(links);
    expect(whole?.posts.map((post) => post.publishedAt)).toEqual([
      day("2026-10-01"),
      day("2026-06-01"),
      day("2026-06-01"),
      undefined,
    ]);
  });

  it("are one list under many subjects, though each has a section of its name", () => {
    const html = page(
      `<main>${["Statistics", "Biology", "Fiction", "Chess"]
        .map(
          (name) =>
            `<section id="${name.toLowerCase()}"><h2>${name}</h2><ul>${many(3)
              .map((p) => `<li><a href="${name}/${p.slug}">${p.title}</a></li>`)
              .join("")}</ul></section>`,
        )
        .join("")}</main>`,
    );
    expect(findLists(html, origin)[0]?.posts).toHaveLength(12);
  });

  it("come before what a sidebar holds, be it longer", () => {
    const html = page(
      `<div class="left-sidebar"><ul>${items(many(9))}</ul></div><div class="matter"><ul>${items(told)}</ul></div>`,
    );
    expect(findLists(html, origin)[0]?.posts.map((post) => post.link)).toEqual(links);
  });

  it("lose no second post of a month where each month had one", () => {
    const months = (extra: string) =>
      page(
        `<main>${told.map((p, n) => `<div class="group"><h3>${["November", "October", "September", "August"][n]} 2026</h3><div><a href="${p.slug}">${p.title}</a></div>${n === 0 ? extra : ""}</div>`).join("")}</main>`,
      );
    const [month] = findLists(months(""), origin);
    const later = readList(
      months('<div><a href="another">Another story of our November</a></div>'),
      month?.shape ?? "",
      origin,
    );
    expect(later.map((post) => post.title)).toContain("Another story of our November");
    expect(later).toHaveLength(5);
  });

  it("keep their shape under a heading that says the day", () => {
    const html = (heading: string) => page(`<main><h3>${heading}</h3><ul>${items(told)}</ul></main>`);
    const before = findLists(html("Monday, 23 November 2026 (showing 50 of 50 entries)"), origin)[0];
    expect(
      readList(html("Tuesday, 1 December 2026 (showing 9 of 9 entries)"), before?.shape ?? "", origin),
    ).toHaveLength(4);
  });

  it("are at most five, each of three posts or more, and menus never come first", () => {
    const html = page(
      repeat(9, (n) => `<div class="${"abcdefghi"[n]}-list">${plain(many(3 + n), "xs")}</div>`),
    );
    const lists = findLists(html, origin);
    expect(lists.length).toBe(5);
    for (const { posts } of lists) expect(posts.length).toBeGreaterThanOrEqual(3);
  });

  it("a page of nothing but its menus gives no posts of its matter", () => {
    for (const { shape } of findLists(page("<main><p>Hello</p></main>"), origin))
      expect(shape).toMatch(/nav|footer/);
  });
});

describe("a post of a list", () => {
  const of = (items: string, at = url) =>
    first(
      page(
        `<main><ul>${items}${list((p) => `<li><a href="${p.slug}">${p.title}</a></li>`)}</ul></main>`,
      ).replaceAll(url, at),
    )?.posts ?? [];

  it("is no link to a mail box, a script, the page itself or a place in it", () => {
    const items = ["mailto:jo@lab.example", "javascript:go()", "#top", `${url}#top`, url, "tel:12"]
      .map((href) => `<li><a href="${href}">A text that is long enough</a></li>`)
      .join("");
    expect(of(items).map((post) => post.link)).toEqual(links);
  });

  it("stands once however often it is linked, and twice where two links have one title", () => {
    expect(
      of(`<li><a href="${told[0]?.slug}">Once more, with words</a></li>`).map((post) => post.link),
    ).toEqual(links);
    expect(
      of(`<li><a href="other">${titles[0]}</a></li>`).filter((post) => post.title === titles[0]),
    ).toHaveLength(2);
  });

  it.each([
    ["More data or better labels?", "more-data-or-better-labels"],
    ["More money, fewer models", "17"],
    ["Follow the money", "18"],
    ["Save your prompts", "19"],
    ["Edit distance, revisited", "20"],
    ["Share nothing", "21"],
    ["Read the paper before the code", "read-the-paper-before-the-code"],
    ["Show more, tell less", "show-more-tell-less"],
  ])("is one though its title begins like a button: %s", (title, slug) => {
    expect(of(`<li><a href="/notes/${slug}">${title}</a></li>`).map((post) => post.title)).toContain(title);
  });

  it("is seen from the page's base", () => {
    const html = page(plain(told)).replace("<head>", '<head><base href="/notes/">');
    expect(first(html)?.posts[0]?.link).toBe("https://lab.example/notes/pruning-at-scale");
  });

  it("takes its date from its address where nothing else says one", () => {
    expect(of('<li><a href="/2026/05/04/a-story">A story of our day</a></li>')[0]?.publishedAt).toBe(
      day("2026-05-04"),
    );
  });

  it("has a short title, and the rest as escaped text", () => {
    const [post] = of(`<li><a href="long">${"Long &lt;b> words ".repeat(40)}</a></li>`);
    expect(post?.title.length).toBeLessThanOrEqual(141);
    expect(post?.html).toMatch(/^Long &lt;b> words Long/);
    expect(post?.html?.length).toBeLessThan(1000);
  });

  it("keeps what is said of it in its card", () => {
    expect(first(page(`<main>${cards}</main>`))?.posts[0]?.html).toBe(
      "Some words about it, and a paper of others that it builds on.",
    );
  });

  it("may lead elsewhere, as in a list of links", () => {
    const html = page(
      `<ul>${list((p) => `<li><a href="https://${p.slug}.example/">${p.title}</a> via <a href="https://x.example/">a friend</a></li>`)}</ul>`,
    );
    expect(first(html)?.posts.map((post) => post.title)).toEqual(titles);
  });

  it("is one of the newest 500 where the list is longer, at whichever end they stand", () => {
    expect(first(page(plain(many(700))))?.posts.map((post) => post.title)).toEqual(
      many(500).map((p) => p.title),
    );
    expect(first(page(plain(many(700).reverse())))?.posts.at(-1)?.title).toBe(many(1)[0]?.title);
  });
});

const bombs: [string, () => string][] = [
  ["100,000 open elements", () => `${"<div>".repeat(1e5)}${plain(told)}`],
  ["100,000 nested elements", () => `${"<div>".repeat(1e5)}${"</div>".repeat(1e5)}`],
  ["100,000 links", () => plain(many(1e5))],
  ["100,000 open links", () => repeat(1e5, (n) => `<a href="/${n}">${n} words`)],
  [
    "100,000 links in one element",
    () => `<p>${repeat(1e5, (n) => `<a href="/${n}">Some words of ${n}</a>`)}</p>`,
  ],
  [
    "a link of 60 elements each, often",
    () => repeat(8000, (n) => `${"<b>".repeat(60)}<a href="/${n}">Words of ${n}</a>${"</b>".repeat(60)}`),
  ],
  ["5 MB of words", () => `<ul>${"<li><a href=x>word word word</a></li>".repeat(1.4e5)}</ul>`],
  [
    "5 MB of one title",
    () => `<ul>${repeat(4, (n) => `<li><a href="/${n}">${"word ".repeat(2.5e5)}</a>`)}</ul>`,
  ],
  [
    "5 MB of references",
    () => `<ul>${repeat(4, (n) => `<li><a href="/${n}">${"&amp;".repeat(2.5e5)}</a>`)}</ul>`,
  ],
  [
    "5 MB of classes",
    () =>
      `<ul>${repeat(4, (n) => `<li class="${"a-b_c ".repeat(2e5)}"><a href="/${n}">Some words</a>`)}</ul>`,
  ],
  ["5 MB of spaces", () => " ".repeat(5e6)],
  ["5 MB of <", () => "<".repeat(5e6)],
  ["5 MB of headings", () => "<h2>2026</h2><h3>June</h3>".repeat(2e5)],
  [
    "digits and letters without end",
    () => `<ul>${repeat(9, (n) => `<li><a href="/${n}">x</a>${"1 a 1 may ".repeat(5e4)}`)}</ul>`,
  ],
  ["a tag without end", () => `<ul><li><a href="${"x".repeat(5e6)}`],
];
const figures: Record<string, { ms: number; lists: number }> = {};

describe("a page made to hurt gives little and soon", () => {
  it.each(bombs)("%s", { timeout: 60_000 }, (name, document) => {
    const html = document();
    const start = performance.now();
    const lists = findLists(html, origin);
    figures[name] = { ms: Math.round(performance.now() - start), lists: lists.length };
    expectBounded(lists);
  });

  it("in about a second (printed, because machines differ)", () => {
    console.table(figures);
    expect(Object.keys(figures)).toHaveLength(bombs.length);
  });
});

function expectBounded(lists: PageList[]): void {
  expect(lists.length).toBeLessThanOrEqual(5);
  for (const { shape, posts } of lists) {
    expect(shape.length).toBeLessThan(20_000);
    expect(posts.length).toBeGreaterThanOrEqual(3);
    expect(posts.length).toBeLessThanOrEqual(500);
    for (const { title, link, html: text, publishedAt: at } of posts) {
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(141);
      expect(link).toMatch(/^https?:/);
      expect(text?.length ?? 0).toBeLessThan(3000);
      expect(at === undefined || (at > 0 && at < origin.now + 2 * 86_400_000)).toBe(true);
    }
  }
}

function expectReadAgain(html: string, lists: PageList[]): void {
  for (const { shape, posts } of lists) expect(readList(html, shape, origin)).toEqual(posts);
}

describe("whatever happens to a page on the way", () => {
  const documents = [...shapes.map(([, main]) => page(main)), page(plain(many(20)))];
  const splice = fc.tuple(
    fc.constantFrom(...documents),
    fc.constantFrom(...documents),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300), fc.string({ maxLength: 9 })), {
      maxLength: 4,
    }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it("it gives lists that are read again, or an error in words", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(splice, ([one, other, cuts, at]) => {
        let html = one.slice(0, one.length * at) + other.slice(other.length * at);
        for (const [place, length, put] of cuts) {
          const cut = Math.floor(place * html.length);
          html = html.slice(0, cut) + put + html.slice(cut + length);
        }
        const lists = findLists(html, origin);
        expectBounded(lists);
        expectReadAgain(html, lists);
      }),
      { numRuns: 200 },
    );
  });

  it("a shape that is none is a list that vanished", () => {
    fc.assert(
      fc.property(fc.string(), (shape) => {
        expect(() => readList(page("<p>Nothing</p>"), shape, origin)).toThrow(NoFeed);
      }),
    );
  });
});

describe.skipIf(!hasCaptures("blogs"))("captured pages", () => {
  it("give lists that are read again", () => {
    const pages = ["blogs", "discovery"].flatMap(listCaptures).filter((path) => path.endsWith(".html"));
    const withLists = pages.filter((path) => {
      const html = new TextDecoder().decode(readCapture(path));
      const lists = findLists(html, origin);
      expectBounded(lists);
      expectReadAgain(html, lists);
      return lists.length > 0;
    });
    console.log(`${withLists.length} of ${pages.length} captured pages hold a list.`);
    expect(withLists.filter((path) => path.startsWith("blogs/"))).toHaveLength(3);
  });
});
