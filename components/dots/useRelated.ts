import { useEffect, useState } from "preact/hooks";
import { findRelated, type Related, type Wish } from "@/reading/dots/findRelated";
import { textSegmentIds } from "@/storage/textSegments";
import { useObserved } from "../useObserved";

/** So long nothing was typed, ms, before anything is sought. */
const pause = 500;

/** A text, and what is tied to it already, as keys of posts; undefined until that is known. */
interface Asking {
  /** The key of its post, or another name for it. */
  key: string;
  text: string;
  tied: string[] | undefined;
}

/** What was found, for which text. */
interface Answer {
  key: string;
  found: Related[];
}

const nothing: Related[] = [];

/**
 * Gives the older notes and the posts that share terms with a text, once the reader pauses. Typing on ends the search. It is
 * no live query: what it reads changes with each keystroke of a note. It seeks again when more posts' texts were read.
 */
export function useRelated(
  { key, text, tied }: Asking,
  most: Pick<Wish, "mostNotes" | "mostPosts">,
): Related[] {
  const [answer, setAnswer] = useState<Answer>({ key, found: nothing });
  const { value: read } = useObserved(async () => (await textSegmentIds()).join(), []);
  const isAsked = text.trim() !== "" && tied !== undefined && read !== undefined;
  const except = (tied ?? []).join("\n");
  useEffect(() => {
    if (!isAsked) {
      setAnswer({ key, found: nothing });
      return undefined;
    }
    const end = new AbortController();
    const seek = async () => {
      const wish = { text, ...most, except: new Set([key, ...except.split("\n")]), signal: end.signal };
      const found = await findRelated(wish);
      if (!end.signal.aborted) setAnswer({ key, found });
    };
    const timer = setTimeout(() => void seek().catch(tellUnlessEnded(end.signal)), pause);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [key, text, isAsked, except, read]);
  // What has just been tied leaves at once; what takes its place comes when it was sought.
  return answer.key === key ? answer.found.filter((one) => !tied?.includes(keyOf(one))) : nothing;
}

/** Gives the key of the post that is offered, or of the note's. */
export function keyOf(related: Related): string {
  return related.kind === "note" ? related.note.postKey : related.post.key;
}

function tellUnlessEnded(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) console.error(error);
  };
}
