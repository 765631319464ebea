/** The body of an answer, and no more of it than a feed can be. */
const mostBytes = 10 * 1024 * 1024;

/**
 * Gives the decoded body, or undefined where it grows past 10 MiB: a gzip bomb is small on the wire. Throws what the
 * connection throws that breaks off.
 */
export async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return joined(pieces, length);
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
