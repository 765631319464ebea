/** Who may import whom, as `ARCHITECTURE.md` draws it. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const rooms: Record<string, string[]> = {
  entrypoints: ["components", "feeds", "reading", "storage"],
  components: ["reading", "storage"],
  feeds: ["storage"],
  reading: ["storage"],
  storage: [],
};
/** The parts of `feeds/` that are pure: they may name storage's types, and nothing else of ours that runs. */
const pure = /^feeds\/(dates\/|discovery\/|documents\/|pages\/|pace\/(?!turns\.ts)|identify\.ts|links\.ts)/;

interface Import {
  file: string;
  from: string;
  isType: boolean;
}

const files = Object.keys(rooms).flatMap((room) =>
  readdirSync(root + room, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${room}/${path}`),
);

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(root + file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+()"([^"]+)"/gm,
  );
  return [...found].map(([, type, from, , bare]) => ({
    file,
    from: from ?? bare ?? "",
    isType: type !== undefined,
  }));
});

describe("imports", () => {
  it("are found at all", () => {
    expect(imports.length).toBeGreaterThan(80);
  });

  it("go from room to room as the design draws it", () => {
    const wrong = imports.filter(({ file, from }) => {
      const room = file.split("/")[0] ?? "";
      const target = /^@\/(\w+)\//.exec(from)?.[1];
      return target !== undefined && target !== room && !rooms[room]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it("are `./x` inside a room and `@/room/x` across", () => {
    const wrong = imports.filter(({ file, from }) => {
      const room = file.split("/")[0] ?? "";
      if (from.startsWith(`@/${room}/`) && room !== "entrypoints") return true;
      if (!from.startsWith("..")) return false;
      const depth = file.split("/").length - 2;
      return (from.match(/\.\.\//g)?.length ?? 0) > depth;
    });
    expect(wrong).toEqual([]);
  });

  it("name Dexie in storage alone, and feedsmith in feeds alone", () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        (/^dexie/.test(from) && !file.startsWith("storage/")) ||
        (from === "feedsmith" && !file.startsWith("feeds/")),
    );
    expect(wrong).toEqual([]);
  });

  it("of feeds' pure parts bring in neither network nor storage nor the browser", () => {
    const allowed = ["feedsmith", "htmlparser2"];
    const wrong = imports.filter(
      ({ file, from, isType }) =>
        pure.test(file) &&
        !isType &&
        !from.startsWith("./") &&
        !from.startsWith("../") &&
        !allowed.includes(from) &&
        !/^@\/storage\/(samePost|hostOf|keys|troubles)$/.test(from),
    );
    expect(wrong).toEqual([]);
    const reaching = imports.filter(
      ({ file, from, isType }) =>
        pure.test(file) && !isType && /\/(fetch|poll|checkFeed|alarm|turns)$/.test(from),
    );
    expect(reaching).toEqual([]);
  });
});
