import "./dots.css";
import { useEffect, useRef } from "preact/hooks";
import type { Related } from "@/reading/dots/findRelated";
import { idOf, tie, tiesOf } from "@/storage/ties";
import { passFocus } from "../keys/passFocus";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { listOf } from "./listOf";
import { keyOf, useRelated } from "./useRelated";

const most = { mostNotes: 3, mostPosts: 3 };

interface Props {
  /** The key of the note's post. */
  postKey: string;
  /** The note as it stands. */
  text: string;
}

/**
 * Older notes and posts that share terms with a note, each with its reason and a button that ties them; Ctrl or Cmd and Enter,
 * pressed anywhere in the part of the page that holds both, ties the first.
 */
export function RelatedDots({ postKey, text }: Props) {
  const place = useRef<HTMLElement>(null);
  const { value: tied } = useObserved(() => tiedPosts(postKey), [postKey]);
  const related = useRelated({ key: postKey, text, tied }, most);
  const tieTo = (one: Related) => tie(postKey, `post:${keyOf(one)}`, Date.now());
  useTieKey(place, related[0] && (() => void tieTo(related[0] as Related)));
  return (
    <section ref={place} class="dots" aria-label={say("related")} hidden={related.length === 0}>
      <p class="unseen" role="status">
        {related.length > 0 && say("relatedCount", { count: related.length })}
      </p>
      <p class="facts">{say("relatedHint", { keys: tieKeys() })}</p>
      <ul>
        {related.map((one) => (
          <Dot key={`${one.kind} ${keyOf(one)}`} related={one} tieTo={() => void tieTo(one)} />
        ))}
      </ul>
    </section>
  );
}

function Dot({ related, tieTo }: { related: Related; tieTo: () => void }) {
  const { kind, words } = related;
  const { title, link, blog } = related.kind === "note" ? related.note : related.post;
  const shown = title || say("untitled");
  return (
    <li data-kind={kind}>
      <div class="what">
        <span class="kind">{say(kind)}</span>{" "}
        {link ? (
          <a class="title" dir="auto" href={link} target="_blank" rel="noopener noreferrer" title={blog}>
            {shown}
          </a>
        ) : (
          <span class="title" dir="auto">
            {shown}
          </span>
        )}
        {related.kind === "note" && (
          <p class="excerpt" dir="auto">
            {related.note.text.slice(0, 200)}
          </p>
        )}
        <p class="reason" dir="auto">
          {say("sharedWords", { words: listOf(words) })}
        </p>
      </div>
      <button
        type="button"
        class="act"
        aria-label={say("tieThis", { title: shown })}
        onClick={(event) => {
          passFocus(event.currentTarget, ".note textarea");
          tieTo();
        }}
      >
        {say("tie")}
      </button>
    </li>
  );
}

/** Has Ctrl or Cmd and Enter do something in the part of the page around an element. */
function useTieKey(place: { current: HTMLElement | null }, act: (() => void) | undefined): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const around = place.current?.parentElement;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    around?.addEventListener("keydown", press);
    return () => around?.removeEventListener("keydown", press);
  }, []);
}

function tieKeys(): string {
  return navigator.platform.startsWith("Mac") ? "⌘ Enter" : "Ctrl+Enter";
}

/** The keys of the posts that a note is tied to. */
async function tiedPosts(postKey: string): Promise<string[]> {
  return (await tiesOf(postKey)).filter(({ to }) => to.startsWith("post:")).map(idOf);
}
