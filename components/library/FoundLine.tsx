import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { excerptOf } from "@/reading/texts/matches";
import { findBody } from "@/storage/bodies";
import { findNote } from "@/storage/notes";
import { useObserved } from "../useObserved";
import { Marked } from "./Marked";
import { readBlocks } from "./textBlocks";

/** The line of a post's note, or of its text, that has what was searched for; empty where only its title has it. */
export function FoundLine({ postKey, query }: { postKey: string; query: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  const isNear = useIsNear(place);
  const { value } = useObserved(async () => (isNear ? readLines(postKey) : undefined), [postKey, isNear]);
  const line = useMemo(
    () => value && (excerptOf(value.note, query) ?? excerptOf(value.text, query)),
    [value, query],
  );
  return (
    <p ref={place} class="found" dir="auto">
      {line !== undefined && <Marked text={line} query={query} />}
    </p>
  );
}

/** Tells whether an element was ever in view: a text is read for a line that one sees. */
function useIsNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, come] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      come(true);
      watch.disconnect();
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return isNear;
}

async function readLines(postKey: string): Promise<{ note: string; text: string }> {
  const [note, html] = await Promise.all([findNote(postKey), findBody(postKey)]);
  const text = html ? readBlocks(html).map((block) => block.text) : [];
  return { note: foldSpace(note?.text ?? ""), text: foldSpace(text.join(" ")) };
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
