/** Every message that is used exists, and every message that exists is used. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const messages = JSON.parse(readFileSync(`${root}public/_locales/en/messages.json`, "utf8"));
const names = new Set(Object.keys(messages).map((name) => name.replace(/_(one|other)$/, "")));
const code = ["components", "entrypoints", "wxt.config.ts"]
  .flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(root + place, { recursive: true, encoding: "utf8" })
          .filter((path) => /\.tsx?$/.test(path))
          .map((path) => `${place}/${path}`),
  )
  .map((path) => readFileSync(root + path, "utf8"))
  .join("\n");

it("no message lies unused", () => {
  const used = (name: string) => new RegExp(`["'\`](__MSG_)?${name}(__)?["'\`]`).test(code);
  expect([...names].filter((name) => !used(name))).toEqual([]);
});

it("a message that counts has both of English's plural forms", () => {
  const forms = Object.keys(messages).filter((name) => /_(one|other)$/.test(name));
  for (const name of forms) {
    expect(forms).toContain(name.replace(/_(one|other)$/, "_one"));
    expect(forms).toContain(name.replace(/_(one|other)$/, "_other"));
  }
});
