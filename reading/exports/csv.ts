/** Tables as text (RFC 4180), made so that no spreadsheet takes a cell for a formula. Pure. */

/** A spreadsheet computes what begins so (OWASP, CSV Injection). */
const computed = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Gives rows as CSV. A cell that would be computed gets an apostrophe in front, which `readCsv` takes away again. */
export function writeCsv(rows: string[][]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(text: string): string {
  const safe = computed.test(text) ? `'${text}` : text;
  return /^[\w .:/-]*$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** Gives the rows of CSV with commas; quotation marks that do not end go on to the end of the text. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*(?:"|$)|[^,\r\n"]*)[^,\r\n]*(,|\r\n|\n|\r|$)/y;
  cell.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [, found = "", end = ""] = cell.exec(text) ?? [];
    row.push(readCell(found));
    if (end === ",") {
      if (cell.lastIndex === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

function readCell(found: string): string {
  const text = found.startsWith('"') ? found.slice(1).replace(/"$/, "").replaceAll('""', '"') : found;
  return text.startsWith("'") && computed.test(text) ? text.slice(1) : text;
}
