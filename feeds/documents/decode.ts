/** From bytes to text. Pure. */

/**
 * Decodes a feed's bytes. The order agreed with a trusted parser on every captured feed where it matters, which the
 * declared charset first does not: a byte-order mark; else UTF-8 where the bytes are valid UTF-8 (unless an encoding
 * is declared whose bytes are always valid ASCII); else the charset of the HTTP header; else that of the XML prolog;
 * else windows-1252. Never throws: bytes without a meaning become U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType = ""): string {
  const fromHeader = charsetIn(contentType);
  const fromProlog = charsetIn(asciiStart(bytes));
  const named = fromHeader ?? fromProlog;
  const marked = charsetOfMark(bytes);
  if (marked) return marked.decode(bytes);
  if (!looksLikeAscii(named)) {
    const text = strictUtf8(bytes);
    if (text !== undefined) return text;
  }
  const decoder = decoderOf(fromHeader) ?? decoderOf(fromProlog) ?? new TextDecoder("windows-1252");
  return decoder.decode(bytes);
}

function charsetIn(text: string): string | undefined {
  return /(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1]?.toLowerCase();
}

function asciiStart(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512));
}

function charsetOfMark(bytes: Uint8Array): TextDecoder | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8");
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le");
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be");
  // Without a mark "<" tells (XML 1.0, appendix F); the zeros between the letters are valid UTF-8.
  if (a === 0x3c && b === 0) return new TextDecoder("utf-16le");
  if (a === 0 && b === 0x3c) return new TextDecoder("utf-16be");
  return undefined;
}

/** ISO-2022, HZ and UTF-7 write everything in ASCII bytes, so that valid UTF-8 says nothing. */
function looksLikeAscii(charset: string | undefined): boolean {
  return /^(iso-2022|hz|utf-7)/.test(charset ?? "");
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8: the caller goes on to the declared charset
  }
}

function decoderOf(charset: string | undefined): TextDecoder | undefined {
  if (!charset) return undefined;
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined; // a name that no one knows is no declaration
  }
}
