/** From a file's bytes to its text. Pure. */

/**
 * Decodes by the rule that feeds are decoded by: a byte-order mark; else UTF-8, if the bytes are that; else what the prolog
 * declares; else windows-1252, which holds Latin-1. Throws nothing.
 */
export function decodeOpml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(declaredCharset(bytes)).decode(bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string {
  const prolog = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(prolog)?.[1] ?? "";
}

function decoderOf(charset: string): TextDecoder {
  // Bytes that are no UTF-8 are not that, whatever the prolog says.
  const label = /^utf-?8$/i.test(charset) ? "windows-1252" : charset || "windows-1252";
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
