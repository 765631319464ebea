/** Names for files that every system takes: Windows, macOS, Linux, and Obsidian's links. Pure. */

/** File systems take 255 bytes; some tools add to a name. */
const mostBytes = 200;

/** What Windows keeps for its devices, whatever follows the dot (Naming Files, Paths, and Namespaces). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/** Gives a function that gives each title a file name of its own with an ending, at most 200 bytes long. */
export function makeNamer(ending: string, untitled: string): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const plain = tidy(title) || tidy(untitled) || "_";
    for (let turn = 1; ; turn += 1) {
      const behind = (turn === 1 ? "" : ` ${turn}`) + ending;
      const name = cut(plain, mostBytes - bytesOf(behind)) + behind;
      // Some systems tell neither capitals apart nor how an accent is composed.
      const place = name.normalize("NFKD").toLowerCase();
      if (taken.has(place)) continue;
      taken.add(place);
      return name;
    }
  };
}

/** Without what a system forbids, what Obsidian's links end at, and what turns the direction of writing. */
function tidy(title: string): string {
  const name = title
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, (signs) => (/^\u200d+$/.test(signs) ? signs : " "))
    .replace(/[\\/:*?"<>|#^[\]]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return reserved.test(name.split(".")[0]?.trim() ?? "") ? `_${name}` : name;
}

/** Cuts between signs as one sees them, not in the middle of an emoji. */
function cut(name: string, most: number): string {
  if (bytesOf(name) <= most) return name;
  let kept = "";
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += bytesOf(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/, "") || "_";
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
