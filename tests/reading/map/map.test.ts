import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directions, dotTowards } from "@/reading/map/goTo";
import { drawUp, type Material, neighboursOf } from "@/reading/map/graph";
import { placeLabels } from "@/reading/map/labels";
import { layOut } from "@/reading/map/layOut";
import { bringIn, move, showAll, toMap, toPicture, zoomAt } from "@/reading/map/view";
import type { Challenge } from "@/storage/challenges";
import type { Note } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import type { Tie, TieEnd } from "@/storage/ties";

const challenge = (id: string) => ({ id, title: `Challenge ${id}` }) as Challenge;
const note = (postKey: string, text = "Words") => ({ postKey, text, title: `Title ${postKey}` }) as Note;
const post = (key: string) => ({ key, title: `Title ${key}` }) as ListedPost;
const tie = (noteKey: string, to: TieEnd): Tie => ({ noteKey, to, madeAt: 1, changedAt: 1 });
const nothing: Material = { challenges: [], notes: [], ties: [], posts: [] };
const size = { width: 800, height: 500 };

/** Who is joined with whom, by name. */
const joined = (material: Partial<Material>, most?: number) => {
  const { dots, lines } = drawUp({ ...nothing, ...material }, most);
  return lines.map(({ from, to, isTie }) => `${dots[from]?.id} ${isTie ? "-" : "on"} ${dots[to]?.id}`);
};

describe("the map", () => {
  it("joins a note with its challenge, its own post, and the post it is tied to", () => {
    const ties = [tie("a", "challenge:1"), tie("a", "post:b")];
    const material = {
      challenges: [challenge("1")],
      notes: [note("a")],
      ties,
      posts: [post("a"), post("b")],
    };
    expect(joined(material)).toEqual(["note:a - challenge:1", "note:a - post:b", "note:a on post:a"]);
  });

  it("keeps a tied post that is gone, by the title its note knows, and drops a tie to a deleted challenge", () => {
    const material = {
      notes: [note("a"), note("b", "")],
      ties: [tie("a", "post:b"), tie("a", "challenge:gone")],
    };
    expect(joined(material)).toEqual(["note:a - post:b"]);
    expect(drawUp({ ...nothing, ...material }).dots.map(({ title }) => title)).toContain("Title b");
  });

  it("shows no note that says nothing and is tied to nothing", () => {
    expect(drawUp({ ...nothing, notes: [note("a", " ")] }).dots).toEqual([]);
  });

  it("shows challenges and what has most ties where there is no room, and says how many there are", () => {
    const notes = ["a", "b", "c"].map((key) => note(key));
    const ties = [tie("b", "challenge:1"), tie("b", "challenge:2"), tie("c", "challenge:1")];
    const graph = drawUp({ ...nothing, challenges: [challenge("1"), challenge("2")], notes, ties }, 4);
    expect(graph.dots.map(({ id }) => id)).toEqual(["challenge:1", "challenge:2", "note:b", "note:c"]);
    expect(graph.total).toBe(5);
    expect(neighboursOf(graph)[0]).toEqual([2, 3]);
  });
});

describe("the view", () => {
  const views = fc.record({
    x: fc.integer({ min: -999, max: 999 }),
    y: fc.integer({ min: -999, max: 999 }),
    zoom: fc.double({ min: 0.06, max: 5, noNaN: true }),
  });
  const points = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 500 }) });

  it("leaves what is under the pointer there while it zooms", () => {
    fc.assert(
      fc.property(views, points, fc.double({ min: 0.1, max: 10, noNaN: true }), (view, at, times) => {
        const after = toPicture(toMap(at, view, size), zoomAt(at, times, view, size), size);
        expect(after.x).toBeCloseTo(at.x, 4);
        expect(after.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it("moves with the pointer", () => {
    fc.assert(
      fc.property(views, points, (view, at) => {
        const before = toPicture({ x: 0, y: 0 }, view, size);
        const after = toPicture({ x: 0, y: 0 }, move(view, at.x, at.y), size);
        expect(after.x - before.x).toBeCloseTo(at.x, 4);
      }),
    );
  });

  it("shows all dots, and brings one in that lies outside", () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1 }), views, (all, view) => {
        const dots = all.map((one) => ({ ...one, radius: 5 }));
        const whole = showAll(dots, size);
        const seen = [
          ...dots.map((one) => toPicture(one, whole, size)),
          toPicture(all[0] as never, bringIn(all[0] as never, view, size), size),
        ];
        for (const { x, y } of seen) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });
});

describe("the arrow keys", () => {
  const dots = [
    { x: 0, y: 0 },
    { x: 100, y: 10 },
    { x: 40, y: 60 },
    { x: -50, y: 0 },
  ];
  it.each([
    ["ArrowRight", 1],
    ["ArrowDown", 2],
    ["ArrowLeft", 3],
    ["ArrowUp", undefined],
  ])("%s goes to what lies there", (key, place) => {
    expect(dotTowards(directions[key] as never, dots[0] as never, dots)).toBe(place);
  });
});

it("no title covers another, or stands outside of the picture", () => {
  const dot = fc.record({
    x: fc.integer({ min: -50, max: 850 }),
    y: fc.integer({ min: -50, max: 550 }),
    radius: fc.integer({ min: 2, max: 20 }),
    width: fc.integer({ min: 5, max: 220 }),
  });
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 80 }), (dots) => {
      const boxes = placeLabels(dots, size, { most: 100, important: 5 }).map(({ place, x, y }) => {
        const { x: dotX = 0, y: dotY = 0, width = 0 } = dots[place] ?? {};
        return { left: dotX + x, right: dotX + x + width, top: dotY + y - 8, bottom: dotY + y + 8 };
      });
      const lesser = placeLabels(dots, size, { most: 100, important: 0 }).map(({ place, x, y }) => ({
        place,
        x,
        y,
      }));
      for (const { place, x, y } of lesser) {
        const own = dots[place] as (typeof dots)[number];
        for (const other of dots.filter((one) => one !== own)) {
          const isBeside =
            other.x + other.radius <= own.x + x || other.x - other.radius >= own.x + x + own.width;
          const isAbove = other.y + other.radius <= own.y + y - 8 || other.y - other.radius >= own.y + y + 8;
          expect(isBeside || isAbove).toBe(true);
        }
      }
      for (const [i, one] of boxes.entries()) {
        expect(one.left >= 0 && one.right <= size.width && one.top >= 0 && one.bottom <= size.height).toBe(
          true,
        );
        for (const other of boxes.slice(i + 1)) {
          const apart =
            one.right <= other.left + 1e-6 ||
            other.right <= one.left + 1e-6 ||
            one.bottom <= other.top + 1e-6 ||
            other.bottom <= one.top + 1e-6;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

describe("the layout", () => {
  const graph = drawUp({
    ...nothing,
    challenges: [challenge("1"), challenge("2")],
    notes: Array.from({ length: 30 }, (_, n) => note(`${n}`)),
    ties: Array.from({ length: 30 }, (_, n) => tie(`${n}`, `challenge:${1 + (n % 2)}`)),
  });

  it("puts what is tied nearer than what is not, and no dot upon another", async () => {
    const { laid, settle } = layOut(graph, new Map());
    await settle(async () => true);
    const apart = (one: number, other: number) =>
      Math.hypot((laid[one]?.x ?? 0) - (laid[other]?.x ?? 0), (laid[one]?.y ?? 0) - (laid[other]?.y ?? 0));
    const mean = (all: number[]) => all.reduce((sum, one) => sum + one) / all.length;
    const tied = graph.lines.map(({ from, to }) => apart(from, to));
    expect(mean(tied)).toBeLessThan(mean(laid.map((_, place) => apart(0, place))));
    for (const one of laid.keys()) {
      for (let other = 0; other < one; other += 1) expect(apart(one, other)).toBeGreaterThan(5);
    }
  });

  it("hardly moves what lay somewhere before, and stops when it is told to", async () => {
    const first = layOut(graph, new Map());
    await first.settle(async () => true);
    const places = new Map(first.laid.map(({ dot, x, y }) => [dot.id as string, { x, y }]));
    const again = layOut(graph, places);
    await again.settle(async () => true);
    for (const { dot, x, y } of again.laid) {
      const { x: oldX = 0, y: oldY = 0 } = places.get(dot.id) ?? {};
      expect(Math.hypot(x - oldX, y - oldY)).toBeLessThan(40);
    }
  });
});
