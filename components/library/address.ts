/** The address a reader typed. Pure. */

/**
 * Gives the address that was meant, or undefined where none was: `https:` may be left out, and nothing but the web can be
 * followed. A fragment is dropped.
 */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  const url = URL.parse(
    scheme ? text.replace(/^feed:(\/\/)?(?=https?:)/i, "").replace(/^feed:/i, "https:") : `https://${text}`,
  );
  if (!url || !/^https?:$/.test(url.protocol) || !/[.:]|^localhost$/.test(url.hostname)) return undefined;
  url.hash = "";
  return url.href;
}
