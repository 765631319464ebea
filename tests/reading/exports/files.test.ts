/** Files that come and go: their names, broken archives, bombs, and the forms of other tools. */

import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cardsIn, toAnki } from "@/reading/exports/anki";
import { toAnnotations } from "@/reading/exports/annotations";
import { makeNamer } from "@/reading/exports/fileNames";
import { fromMarkdown, toMarkdown, toPastedMarkdown } from "@/reading/exports/markdown";
import { readFiles } from "@/reading/exports/readFiles";
import { fromReadwise, toReadwise } from "@/reading/exports/readwise";
import { type Bounds, readZip, type ZipTrouble } from "@/reading/exports/readZip";
import type { Entry } from "@/storage/notebook";

const bounds: Bounds = { files: 10, each: 10_000, all: 20_000 };
const pack = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
const read = (archive: Uint8Array) => readZip(new Uint8Array(archive), () => true, bounds);
const kindOf = (archive: Uint8Array) => read(archive).catch((error: ZipTrouble) => error.kind);

const entry: Entry = {
  postKey: "link a.example/1",
  title: "Rotary: “positions”",
  link: "https://a.example/1",
  blog: "A blog",
  author: "Ann",
  publishedAt: Date.UTC(2026, 0, 2),
  text: "An idea. #drift\n\n> Words, quoted.\n\nSee [[Other]].\n\nQ: What?\nA: This,\nand that.",
  createdAt: Date.UTC(2026, 0, 3, 4, 5, 6),
  changedAt: Date.UTC(2026, 0, 4),
  challenges: ["Drift alerts cry wolf"],
  quotes: [{ exact: "Words, quoted.", prefix: "before", suffix: "after", madeAt: Date.UTC(2026, 0, 3) }],
};

describe("a file name", () => {
  it.each([
    ["CON", "_CON.md"],
    ["com1.txt", "_com1.txt.md"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.md"],
    ["[[x]] #y ^z", "x y z.md"],
    ["...", "Untitled.md"],
    ["", "Untitled.md"],
    ["trailing. . ", "trailing.md"],
    ["a\u202ecod.exe", "a cod.exe.md"],
    ["tab\tand\nline", "tab and line.md"],
    ["שלום עולם", "שלום עולם.md"],
    ["👩🏽‍💻 codes", "👩🏽‍💻 codes.md"],
  ])("of %j is %j", (title, name) => {
    expect(makeNamer(".md", "Untitled")(title)).toBe(name);
  });

  it("is one that every system takes, and no two are alike", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 })), (titles) => {
        const nameOf = makeNamer(".md", "Untitled");
        const names = [...titles, ...titles.map((title) => title.toUpperCase())].map(nameOf);
        expect(new Set(names.map((name) => name.normalize("NFD").toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(Buffer.from(name).length).toBeLessThanOrEqual(200);
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]\.md$|^[. ]/u);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it("is cut between signs, not inside one", () => {
    const name = makeNamer(".md", "Untitled")("👩🏽‍💻".repeat(40));
    expect(Buffer.from(name).length).toBeGreaterThan(180);
    expect(name.replace(".md", "").replaceAll("👩🏽‍💻", "")).toBe("");
  });
});

describe("an archive", () => {
  it("is read, packed or not, but neither what macOS adds nor hidden folders", async () => {
    const files = {
      "a.md": "One.",
      "sub/b.md": "Two.",
      "__MACOSX/._a.md": "x",
      ".obsidian/c.md": "x",
      "d.png": "x",
    };
    for (const level of [0, 9] as const) {
      const packed = zipSync(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
        { level },
      );
      const { entries } = await readFiles([new File([new Uint8Array(packed)], "x.zip")]);
      expect(entries.map(({ text }) => text)).toEqual(["One.", "Two."]);
    }
  });

  it("that is no archive, or is cut off, is broken", async () => {
    const whole = pack({ "a.md": "words ".repeat(500) });
    expect(await kindOf(Buffer.from("no archive"))).toBe("broken");
    expect(await kindOf(Buffer.alloc(0))).toBe("broken");
    for (const length of [10, 40, whole.length - 30, whole.length - 1])
      expect(await kindOf(whole.slice(0, length))).toBe("broken");
  });

  it("with any byte changed gives what was in it, or is broken: never other words", async () => {
    const text = "words and more words ".repeat(20);
    const whole = pack({ "a.md": text });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = new Uint8Array(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const found = await kindOf(bytes);
        if (Array.isArray(found)) expect(found.every((file) => file.text === text)).toBe(true);
        else expect(["broken", "tooLarge", "locked"]).toContain(found);
      }),
      { numRuns: 300 },
    );
  });

  it("that is a bomb is too large, whether it says so or not", async () => {
    const honest = pack({ "a.md": "0".repeat(5_000_000) });
    expect(await kindOf(honest)).toBe("tooLarge");
    const lying = new Uint8Array(honest);
    new DataView(lying.buffer).setUint32(lying.length - 22 - (46 + 4) + 24, 9_000, true);
    expect(await kindOf(lying)).toBe("broken");
    expect(
      await kindOf(pack(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.md`, "x"])))),
    ).toBe("tooLarge");
    expect(
      await kindOf(pack({ "a.md": "x".repeat(9_000), "b.md": "x".repeat(9_000), "c.md": "x".repeat(9_000) })),
    ).toBe("tooLarge");
  });

  it("that is broken keeps no other file from being read", async () => {
    const files = [
      new File(["PK no"], "bad.zip"),
      new File(["# Head\n\nWords."], "good.md"),
      new File(["x"], "a.png"),
    ];
    const { entries, troubles } = await readFiles(files);
    expect(entries).toMatchObject([{ name: "good", text: "# Head\n\nWords." }]);
    expect(troubles).toEqual([
      { name: "bad.zip", kind: "broken" },
      { name: "a.png", kind: "noNotes" },
    ]);
  });
});

describe("Markdown", () => {
  it("has the head that Obsidian reads, and the way back to a quote's place", () => {
    expect(toMarkdown(entry)).toBe(`---
title: "Rotary: “positions”"
source: "https://a.example/1"
author: "Ann"
published: 2026-01-02T00:00:00.000Z
created: 2026-01-03T04:05:06.000Z
tags: ["drift"]
challenges: ["Drift alerts cry wolf"]
blog: "A blog"
modified: 2026-01-04T00:00:00.000Z
pitwall: "link a.example/1"
---

An idea. #drift

> Words, quoted.
> [↪](https://a.example/1#:~:text=before-,Words%2C%20quoted.,-after)

See [[Other]].

Q: What?
A: This,
and that.
`);
  });

  it("of another's making is read: plain words, lists in lines, tags that the text lacks", () => {
    const file = `---
title: A plain title # with a comment
url: https://b.example/2
aliases:
  - other
tags:
  - ml/ops
  - 'it''s'
created: 2024-05-06
nested:
  deep: value
challenges: [one, "two, three"]
---
Words.
`;
    expect(fromMarkdown("b", file)).toEqual({
      name: "b",
      title: "A plain title",
      link: "https://b.example/2",
      createdAt: Date.UTC(2024, 4, 6),
      text: "Words.\n\n#ml/ops #it's",
      challenges: ["one", "two, three"],
      quotes: [],
    });
  });

  it("with a head that does not end is words altogether", () => {
    expect(fromMarkdown("b", "---\ntitle: x\nWords.").text).toBe("---\ntitle: x\nWords.");
  });

  it("takes no link that is none of the web", () => {
    for (const source of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "nonsense"])
      expect(fromMarkdown("b", `---\nsource: "${source}"\n---\nx`).link).toBeUndefined();
  });

  it("to be pasted begins with a link to the post", () => {
    const pasted = toPastedMarkdown(
      { ...entry, title: "A [b] c", link: "https://a.example/x_(y)" },
      "Untitled",
    );
    expect(pasted).toMatch(/^## \[A \\\[b\\\] c\]\(https:\/\/a\.example\/x_%28y%29\)\n\nAn idea\./);
  });
});

describe("other tools", () => {
  it("Readwise gets its columns, and a table of its own comes in as quotes", () => {
    const csv = toReadwise([{ ...entry, text: "=1+1" }]);
    expect(csv).toBe(
      "Highlight,Title,Author,URL,Note,Location,Date\r\n" +
        `"'=1+1","Rotary: “positions”",Ann,https://a.example/1,Drift alerts cry wolf,0,2026-01-03 04:05:06\r\n` +
        `"Words, quoted.","Rotary: “positions”",Ann,https://a.example/1,,1,2026-01-03 00:00:00\r\n`,
    );
    const theirs =
      "Highlight,Book Title,Title,URL,Note\nFirst.,,T,https://t.example,my note\nSecond.,,T,https://t.example,\n";
    expect(fromReadwise("x", theirs)).toMatchObject([
      { title: "T", link: "https://t.example", text: "> First.\n\nmy note\n\n> Second." },
    ]);
    expect(fromReadwise("x", "a,b\n1,2\n")).toBeUndefined();
  });

  it("annotation tools get a comment and a quote's selector", () => {
    const page = JSON.parse(toAnnotations([entry]));
    expect(page["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(page.items).toMatchObject([
      {
        motivation: "commenting",
        body: [{ value: entry.text, format: "text/markdown" }, { purpose: "tagging" }],
      },
      {
        motivation: "highlighting",
        target: {
          source: "https://a.example/1",
          selector: { type: "TextQuoteSelector", exact: "Words, quoted.", prefix: "before", suffix: "after" },
        },
      },
    ]);
    expect(new Set(page.items.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it("Anki gets what was written as question and answer", () => {
    expect(cardsIn(entry.text)).toEqual([{ question: "What?", answer: "This,\nand that." }]);
    expect(cardsIn("Q: a\n\nA: b\nQ: c\nQ: d\nmore\nA: e\nA: f")).toEqual([
      { question: "d\nmore", answer: "e\nA: f" },
    ]);
    expect(toAnki([{ ...entry, text: 'Q: a\t"b"\nA: c' }])).toBe(
      "#separator:tab\n#html:false\n#columns:Front\tBack\tSource\tTags\n#tags column:4\n" +
        '"a\t""b"""\t"c"\t"Rotary: “positions” https://a.example/1"\t"Drift-alerts-cry-wolf"\n',
    );
  });
});
