/** Long work on a page, in pieces that no keystroke waits for. */

/** No piece takes longer, ms: half of what a screen gives for one picture. */
const longest = 8;

/**
 * Gives a function that lets others have their turn where a piece has become long, and rejects with the signal's reason once the
 * work is no longer wanted.
 */
export function takeBreaths(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longest) return undefined;
    return new Promise((done) => setTimeout(done)).then(() => {
      signal?.throwIfAborted();
      began = performance.now();
    });
  };
}
