/** No word that the reader sees stands in the code: not between tags, and in no attribute that is shown or read aloud. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseAst } from "vitest/node";

const root = new URL("../../", import.meta.url).pathname;
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
const letter = /\p{L}/u;

/** A node of the syntax tree, as ESTree has it. */
interface Node {
  type: string;
  [part: string]: unknown;
}

/** Gives the texts of a `.tsx` file that stand in the page as they are written. */
function hardCoded(source: string): string[] {
  const nodes = [...walk(parseAst(source, { lang: "tsx" }))];
  const texts = nodes.flatMap((node) => {
    if (node.type === "JSXText") return [String(node["value"])];
    if (node.type === "JSXAttribute") return isSpoken(node["name"]) ? written(node["value"]) : [];
    if (node.type === "JSXElement" || node.type === "JSXFragment")
      return (node["children"] as Node[]).filter(isInserted).flatMap(written);
    return [];
  });
  return texts.map((text) => text.trim()).filter((text) => letter.test(text));
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one);
  if (!isNode(value)) return;
  yield value;
  for (const part of Object.values(value)) yield* walk(part);
}

/** The strings that an expression may come to, as far as they stand in it; what is given to a function does not count. */
function written(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case "Literal":
      return typeof value["value"] === "string" ? [value["value"]] : [];
    case "JSXExpressionContainer":
      return written(value["expression"]);
    case "ConditionalExpression":
      return [...written(value["consequent"]), ...written(value["alternate"])];
    case "LogicalExpression":
      return [...written(value["left"]), ...written(value["right"])];
    case "BinaryExpression":
      return value["operator"] === "+" ? [...written(value["left"]), ...written(value["right"])] : [];
    case "TemplateLiteral":
      return (value["quasis"] as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
    default:
      return [];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isInserted(child: Node): boolean {
  return child.type === "JSXExpressionContainer";
}

function isSpoken(name: unknown): boolean {
  return isNode(name) && spoken.test(String(name["name"]));
}

it.each([
  ["between tags", "<p>Saved</p>", ["Saved"]],
  ["beside an expression", "<p>{count} posts</p>", ["posts"]],
  ["in a choice", '<p>{isRead ? "read" : say("unread")}</p>', ["read"]],
  ["after a condition", '<p>{hasNote && "note"}</p>', ["note"]],
  ["in a template", "<p>{`of many`}</p>", ["of many"]],
  ["in a label", '<button aria-label="Star" />', ["Star"]],
  ["in a title put together", '<a title={"Open " + name} />', ["Open"]],
])("text is found %s", (_where, jsx, texts) => {
  expect(hardCoded(`const part = (count: number) => ${jsx};`)).toEqual(texts);
});

it("signs, classes and the names of messages are no text", () => {
  const jsx = '<p class="facts" title={say("star")}>{" "}✎ · {a === "failed" && say("note")}.</p>';
  expect(hardCoded(`const part = ${jsx};`)).toEqual([]);
});

it("every word comes from the messages", () => {
  const files = ["components", "entrypoints"].flatMap((room) =>
    readdirSync(root + room, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".tsx"))
      .map((path) => `${room}/${path}`),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.map((file) => [file, hardCoded(readFileSync(root + file, "utf8"))] as const);
  expect(found.filter(([, texts]) => texts.length > 0)).toEqual([]);
});
