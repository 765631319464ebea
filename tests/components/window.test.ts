import fc from "fast-check";
import { expect, it } from "vitest";
import {
  atStart,
  countAbove,
  goDown,
  goUp,
  heightAbove,
  most,
  step,
  type Window,
} from "@/components/lists/window";

const rowHeight = 62;
const leave = (window: Window) => () => {
  const count = countAbove(window) + step;
  return { edge: { sortAt: -count, key: `${count}`, count }, height: step * rowHeight };
};
const down = (window: Window) => goDown(window, leave(window));

it("a window grows to its size, and then the first posts leave", () => {
  expect(atStart.limit).toBeLessThan(step);
  expect(down(atStart).limit).toBe(step);
  const full = down(down(down(atStart)));
  expect(full).toEqual({ left: [], limit: most });
  expect(down(full)).toMatchObject({ limit: most, left: [{ edge: { count: step } }] });
});

it("posts that are still seen do not leave: the window of a high page is larger", () => {
  const full = down(down(down(atStart)));
  expect(goDown(full, () => undefined)).toEqual({ left: [], limit: most + step });
});

it("however one goes down and up, what one looks at is in the window, and the window stays small", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant("down" as const), fc.integer({ min: -500, max: 40_000 }))),
      (moves) => {
        let window: Window = atStart;
        for (const move of moves) {
          window = move === "down" ? down(window) : goUp(window, move);
          expect(window.limit).toBeLessThanOrEqual(most);
          expect(heightAbove(window)).toBe(countAbove(window) * rowHeight);
          if (move !== "down") expect(heightAbove(window)).toBeLessThanOrEqual(Math.max(move, 0));
        }
      },
    ),
  );
});

it("the top is the list's beginning, with no room above it", () => {
  const deep = [1, 2, 3, 4, 5, 6, 7].reduce(down, atStart);
  expect(heightAbove(goUp(deep, 0))).toBe(0);
});
