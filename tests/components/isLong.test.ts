import { expect, it } from "vitest";
import { dirOf } from "@/components/isLong";

it("a short text finds its direction by itself, a long one has that of its first letter", () => {
  expect(dirOf("שלום")).toBe("auto");
  expect(dirOf("> 1. Hello ".repeat(1000))).toBe("ltr");
  expect(dirOf("> 1. שלום ".repeat(1000))).toBe("rtl");
  expect(dirOf("… السلام ".repeat(1000))).toBe("rtl");
  expect(dirOf("1".repeat(5000))).toBe("ltr");
});
