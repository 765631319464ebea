/**
 * The head of a Markdown file, as Obsidian reads it: YAML between two lines of three hyphens. Written is the part of YAML 1.2
 * that JSON shares with it; read is that, plain words, and lists in lines. What is deeper is passed over. Pure.
 */

/** A value: words, or a list of them. */
export type Value = string | string[];

/** Gives the head for some values; what is undefined or an empty list is left out. */
export function writeHead(values: Record<string, Value | Date | undefined>): string {
  const lines = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${name}: ${write(value)}`];
  });
  return ["---", ...lines, "---", ""].join("\n");
}

function write(value: Value | Date): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? `[${value.map(quote).join(", ")}]` : quote(value);
}

/** YAML also ends lines where JSON does not, and forbids what cannot be seen (YAML 1.2.2 §5.1). */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What a file consists of. */
export interface Parts {
  head: Map<string, Value>;
  /** What stands behind the head; all of it where there is no head. */
  body: string;
}

/** Gives the values in the head of a file, by their names in small letters, and its body. */
export function readHead(file: string): Parts {
  const text = /^\ufeff?---[ \t]*\r\n/.test(file) ? file.replaceAll("\r\n", "\n") : file;
  const found = /^\ufeff?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { head: new Map(), body: text.replace(/^\ufeff/, "") };
  return { head: readLines((found[1] ?? "").split("\n")), body: text.slice(found[0].length) };
}

function readLines(lines: string[]): Map<string, Value> {
  const head = new Map<string, Value>();
  let open: string[] | undefined;
  for (const line of lines) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    if (item && open) open.push(readWords(item[1] ?? ""));
    const named = /^([\p{L}_][\p{L}\p{N}_ -]*?)\s*:(?:\s+(.*))?$/u.exec(line);
    if (!named) continue;
    const [, name = "", rest = ""] = named;
    open = rest.trim() === "" ? [] : undefined;
    head.set(name.toLowerCase(), open ?? readValue(rest.trim()));
  }
  return head;
}

function readValue(text: string): Value {
  if (!text.startsWith("[")) return readWords(text);
  const parts = text.slice(1).matchAll(/\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]]+)/g);
  return [...parts].map(([, part = ""]) => readWords(part)).filter((part) => part !== "");
}

function readWords(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('"')) return readQuoted(trimmed);
  if (/^'.*'/.test(trimmed)) return trimmed.slice(1, trimmed.lastIndexOf("'")).replaceAll("''", "'");
  // A comment begins with a space before it.
  return trimmed.replace(/(^|\s)#.*$/, "").trim();
}

function readQuoted(text: string): string {
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(text)?.[0];
  try {
    return quoted === undefined ? text : String(JSON.parse(quoted));
  } catch {
    return quoted?.slice(1, -1) ?? text;
  }
}

/** Gives a value as words; the first of a list. */
export function wordsIn(value: Value | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** Gives a value as a list. */
export function listIn(value: Value | undefined): string[] {
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? value.filter((one) => one !== "") : [value];
}

/** Gives a value as an instant (ms), or undefined where it is none. */
export function timeIn(value: Value | undefined): number | undefined {
  const at = Date.parse(wordsIn(value) ?? "");
  return Number.isFinite(at) ? at : undefined;
}
