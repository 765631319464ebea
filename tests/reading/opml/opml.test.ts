/** Lists of feeds that come from other readers, and that go to them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeOpml } from "@/reading/opml/decodeOpml";
import { planImport } from "@/reading/opml/planImport";
import { type OpmlFault, type OutlinedFeed, readOpml } from "@/reading/opml/readOpml";
import { writeOpml } from "@/reading/opml/writeOpml";
import type { Feed } from "@/storage/feeds";
import { hasCaptures, listCaptures, readCapture } from "../../captures";

const opml = (body: string) =>
  `<?xml version="1.0"?>\n<opml version="2.0">\n<body>\n${body}\n</body>\n</opml>\n`;
const rss = (url: string, title = "A blog") => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`;
const read = (text: string): OutlinedFeed[] => {
  const found = readOpml(text);
  if ("fault" in found) throw new Error(`${found.fault} in line ${found.line}`);
  return found.feeds;
};
const plan = (body: string, feeds: Feed[] = []) => planImport(read(opml(body)), feeds);
const feedOf = (more: Partial<Feed> = {}): Feed => ({
  id: "https://a.example/feed",
  url: "https://a.example/feed",
  site: "https://a.example/",
  blog: "A",
  kind: "feed",
  changedAt: 1,
  ...more,
});

describe("a list", () => {
  it("has feeds in folders, folders in folders, and titles with all that XML hides", () => {
    const body = `${rss("https://a.example/feed?x=1&amp;y=2", "Tom &amp; Jerry&#39;s &#x201c;log&#x201d;")}
      <outline text="Tech"><outline title="ML &gt; all">${rss("https://b.example/feed")}</outline>
      <outline text='C' xmlurl='https://c.example/?a=1&b=2' htmlUrl='https://c.example/about'></outline></outline>
      <!-- <outline xmlUrl="https://hidden.example/"/> --> ${rss("https://d.example/feed")}`;
    expect(read(opml(body))).toMatchObject([
      { url: "https://a.example/feed?x=1&y=2", title: "Tom & Jerry's “log”", line: 4 },
      { url: "https://b.example/feed", folder: "Tech / ML > all", line: 5 },
      { url: "https://c.example/?a=1&b=2", folder: "Tech", site: "https://c.example/about", line: 6 },
      { url: "https://d.example/feed", line: 7 },
    ]);
    expect(read(opml(body))[3]).not.toHaveProperty("folder");
  });

  it("in Latin-1, UTF-16 or with a byte-order mark is read as it was meant", () => {
    const list = opml(rss("https://a.example/", "Müllers Café"));
    const latin = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
    const wide = new Uint8Array(2 * list.length + 2);
    wide.set([0xff, 0xfe]);
    for (const [i, letter] of [...list].entries()) wide[2 * i + 2] = letter.charCodeAt(0);
    const marked = new TextEncoder().encode(`\ufeff${list}`);
    for (const bytes of [latin, wide, marked]) expect(read(decodeOpml(bytes))[0]?.title).toBe("Müllers Café");
    const cyrillic = Uint8Array.from(
      [...'<?xml version="1.0" encoding="koi8-r"?>'].map((c) => c.charCodeAt(0)),
    );
    expect(decodeOpml(Uint8Array.from([...cyrillic, 0xf0]))).toMatch(/П$/);
  });

  it.each<[string, string, OpmlFault]>([
    ["is empty", "", { fault: "not-opml", line: 1 }],
    ["is a web page", "\n<!doctype html>\n<html><body></body></html>", { fault: "not-opml", line: 3 }],
    ["is a feed", "<rss><channel/></rss>", { fault: "not-opml", line: 1 }],
    ["is text", "Dear reader,\nhello.", { fault: "not-opml", line: 1 }],
    ["has no feeds", opml('<outline text="Nothing"/>'), { fault: "nothing", line: 6 }],
    [
      "has a tag that is not closed",
      opml('<outline text="Folder">\n<outline/>'),
      { fault: "broken", line: 6 },
    ],
    ["closes what is not open", opml("\n</outline>"), { fault: "broken", line: 5 }],
    ["loses a quotation mark", opml('<outline text="A title="B"/>'), { fault: "broken", line: 4 }],
    ["breaks off in a tag", `${opml("").slice(0, 45)}\n<outline text="A`, { fault: "broken", line: 3 }],
    [
      "breaks off between tags",
      '<opml>\n<body>\n<outline xmlUrl="https://a.example/"/>',
      { fault: "broken-off", line: 3 },
    ],
    ["has an open comment", opml("\n\n<!-- for ever"), { fault: "broken", line: 6 }],
  ])("that %s is not read, and the line is named", (_, text, fault) => {
    expect(readOpml(text)).toEqual(fault);
  });

  it("with HTML in a description is read all the same, and the line is named", () => {
    const html = 'description="By <a href="https://x.example" rel="me">X</a> & <b>Y</b>."';
    const broken = `<outline text="A" ${html} xmlUrl="https://a.example/" type="rss" />`;
    expect(
      readOpml(opml(`<outline text="F">\n${broken}\n</outline>\n${rss("https://b.example/")}`)),
    ).toMatchObject({
      feeds: [{ url: "https://a.example/", title: "A", folder: "F" }, { url: "https://b.example/" }],
      garbled: [5],
    });
  });

  it("cannot make anything grow: entities stay what they are", () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n${opml(rss("https://a.example/", "&b;"))}`;
    expect(read(bomb.replace('<?xml version="1.0"?>', ""))[0]?.title).toBe("&b;");
  });

  it("of 10 MB, 50,000 outlines and 1,000 folders in each other is read in less than 3 s", () => {
    const deep = Array.from({ length: 1000 }, (_, n) => `<outline text="Folder ${n}">\n`).join("");
    const title = "T".repeat(120);
    const many = Array.from({ length: 50_000 }, (_, n) => rss(`https://h${n}.example/feed`, title)).join(
      "\n",
    );
    const bytes = new TextEncoder().encode(opml(deep + many + "</outline>".repeat(1000)));
    expect(bytes.length).toBeGreaterThan(9_000_000);
    const began = performance.now();
    const found = planImport(read(decodeOpml(bytes)), []);
    const took = performance.now() - began;
    expect(found.fresh).toHaveLength(50_000);
    expect(found.fresh[0]?.folder).toBe("Folder 996 / Folder 997 / Folder 998 / Folder 999");
    expect(took).toBeLessThan(3000);
  });

  it.each<[string, string]>([
    ["10 MB of broken lines", `<opml>${`<outline "${" ".repeat(9000)}\n`.repeat(1100)}`],
    [
      "10 MB of broken lines that are read",
      `<opml>${`<outline "${" ".repeat(9000)} xmlUrl="a">\n`.repeat(1100)}`,
    ],
    ["10 MB of <", "<".repeat(10_000_000)],
    ["10 MB of blanks in a tag", `<opml${" ".repeat(10_000_000)}`],
    ["10 MB of attributes", `<opml ${"a='b' ".repeat(1_600_000)}`],
    ["a million open folders", `<opml>${"<outline text='a'>".repeat(1_000_000)}`],
    ["a value of 10 MB of references", `<opml a="${"&#65;".repeat(2_000_000)}">`],
    ["10 MB of an open document type", `<!DOCTYPE ${"[".repeat(10_000_000)}`],
  ])("%s end in a fault within 3 s", (_, text) => {
    const began = performance.now();
    expect(readOpml(text)).toHaveProperty("fault");
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("what a list would come to", () => {
  it("is nothing for what is followed, also at an equivalent address, and once for what stands twice", () => {
    const found = plan(
      [
        rss("http://www.a.example/feed/"),
        rss("https://old.example/rss"),
        rss("https://b.example/feed"),
        rss("http://b.example/feed#top"),
        rss("feed://c.example/feed"),
      ].join("\n"),
      [feedOf(), feedOf({ id: "https://old.example/rss", url: "https://new.example/rss" })],
    );
    expect(found.followed.map(({ line }) => line)).toEqual([4, 5]);
    expect(found.fresh.map(({ url }) => url)).toEqual(["https://b.example/feed", "http://c.example/feed"]);
    expect(found.doubles).toBe(1);
  });

  it.each([
    ["", "no-address"],
    ["javascript:alert(1)", "not-web"],
    ["file:///etc/passwd", "not-web"],
    ["not an address", "not-web"],
    ["https://me:secret@a.example/feed", "password"],
    ["https://*.example/feed", "odd-host"],
    ["https://[::1]/feed", "odd-host"],
    [`https://a.example/${"x".repeat(2000)}`, "too-long"],
  ])("is a refusal of %s", (url, why) => {
    expect(plan(rss(url)).refused).toMatchObject([{ why, feed: { line: 4 } }]);
    expect(plan(rss(url)).fresh).toEqual([]);
  });

  it("keeps apart blogs that have one name and two sites", () => {
    const found = plan(
      `${rss("https://a.example/feed", "Blog")}${rss("https://b.example/feed", "Blog")}${rss("https://a.example/notes", "Blog")}`,
    );
    expect(found.fresh.map(({ blog }) => blog)).toEqual(["Blog", "Blog (b.example)", "Blog"]);
    expect(plan(rss("https://b.example/feed", "A"), [feedOf()]).fresh[0]?.blog).toBe("A (b.example)");
  });
});

describe("what is followed, written and read again", () => {
  const name = fc.string({ unit: "binary", minLength: 1, maxLength: 50 }).map(
    (text) =>
      text
        .replace(/[\p{Cc}\ufffe\uffff]/gu, "x")
        .replace(/\s+/g, " ")
        .trim() || "x",
  );
  const site = fc.constantFrom("https://a.example/", "https://b.example/home?x=1&y=2");
  const feed = fc.record(
    {
      path: fc.webPath(),
      host: fc.domain(),
      site,
      blog: name,
      kind: fc.constantFrom("feed" as const, "page" as const),
      folder: name,
      shape: fc.string({ minLength: 1 }).map((text) => text.replace(/[\ud800-\udfff]/g, "")),
      why: name,
      isMuted: fc.constant(true as const),
    },
    { requiredKeys: ["path", "host", "site", "blog", "kind"] },
  );

  it("is the same, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 12 }), (rows) => {
        const feeds = rows.map(({ path, host, shape, ...row }, n) => {
          const url = new URL(`https://${host}/${n}${path}`).href;
          const ofPage = row.kind === "page" && shape !== undefined ? { shape } : {};
          return { ...row, ...ofPage, url } as Feed;
        });
        const text = writeOpml(feeds, 0);
        const back = feeds.length > 0 ? planImport(read(text), []).fresh : [];
        const byAddress = (list: { url: string }[]) => list.toSorted((a, b) => (a.url < b.url ? -1 : 1));
        expect(byAddress(back)).toEqual(byAddress(feeds));
      }),
    );
  });

  it("is OPML that other readers can read: a page is a link to them, a feed is a feed", () => {
    const page = feedOf({
      url: "https://p.example/news",
      kind: "page",
      shape: "ul.posts > li",
      folder: "Watched",
    });
    const text = writeOpml([feedOf({ blog: 'A & "B"' }), page], Date.UTC(2026, 10, 23, 7));
    expect(text).toContain('<opml version="2.0" xmlns:pitwall="https://pitwall.app/opml">');
    expect(text).toContain("<dateCreated>Mon, 23 Nov 2026 07:00:00 GMT</dateCreated>");
    expect(text).toContain(
      'text="A &amp; &quot;B&quot;" title="A &amp; &quot;B&quot;" type="rss" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"',
    );
    expect(text).toContain(
      'type="link" url="https://p.example/news" htmlUrl="https://a.example/" pitwall:kind="page"',
    );
    expect(text).toMatch(/<outline text="Watched" title="Watched">\n {6}<outline [^\n]+\/>\n {4}<\/outline>/);
  });

  it("has nothing new in it", () => {
    const feeds = [
      feedOf(),
      feedOf({ id: "p ul", url: "https://p.example/news", kind: "page", shape: "ul" }),
    ];
    expect(planImport(read(writeOpml(feeds, 0)), feeds)).toMatchObject({
      fresh: [],
      refused: [],
      doubles: 0,
    });
  });
});

describe("lists that people share", () => {
  const files = hasCaptures("opml") ? listCaptures("opml") : [];

  it.skipIf(files.length === 0)("are read whole, and a second time nothing is new", () => {
    for (const file of files) {
      const bytes = readCapture(file);
      const found = read(decodeOpml(bytes));
      expect(found, file).toHaveLength(new TextDecoder().decode(bytes).match(/xmlUrl="/gi)?.length ?? 0);
      const { fresh, refused, doubles } = planImport(found, []);
      console.log(`${file}: ${fresh.length} new, ${doubles} twice, ${refused.length} refused.`);
      expect(fresh.length + doubles + refused.length).toBe(found.length);
      const rows = fresh.map((feed) => ({ ...feed, id: feed.url, changedAt: 1 }));
      expect(planImport(found, rows).fresh).toEqual([]);
    }
  });
});
