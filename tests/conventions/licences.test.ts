/** Every package that is named in package.json has a licence that the project may build on. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const allowed = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)( OR (MIT|Apache-2\.0))?\)?$/;
const readme = readFileSync(new URL("README.md", root), "utf8");

it.each(Object.keys({ ...dependencies, ...devDependencies }))("%s is licensed well", (name) => {
  const manifest = new URL(`node_modules/${name}/package.json`, root);
  expect(existsSync(manifest)).toBe(true);
  expect(JSON.parse(readFileSync(manifest, "utf8")).license).toMatch(allowed);
});

it.each(Object.keys(dependencies))("the README says why %s is built on", (name) => {
  expect(readme.toLowerCase()).toContain(`[${name}]`);
});

it("the lock file names no download host", () => {
  expect(readFileSync(new URL("package-lock.json", root), "utf8")).not.toContain('"resolved": "http');
});
