import { useMemo } from "preact/hooks";
import { suggestPosts } from "@/reading/suggestPosts";
import type { Challenge } from "@/storage/challenges";
import { findPosts, type ListedPost } from "@/storage/posts";
import type { TiedNote } from "@/storage/ties";
import { allTitlePacks } from "@/storage/titlePacks";
import { passFocus } from "../../keys/passFocus";
import { tieNote } from "../../notes/tieNote";
import { PostFacts } from "../../PostFacts";
import { PostLink } from "../../PostLink";
import { useNow } from "../../useNow";
import { useObserved } from "../../useObserved";
import { language, say } from "../../words";
import { useSettled } from "./useSettled";

const most = 5;

/** Posts whose titles share words with a challenge, each with these words; a click gathers one with the notes. */
export function SuggestedPosts({ challenge, notes }: { challenge: Challenge; notes: TiedNote[] }) {
  const now = useNow();
  const text = useSettled(`${challenge.title}\n${challenge.why}\n${challenge.tried}`);
  const { value: packs } = useObserved(allTitlePacks, []);
  const tied = notes.map(({ note }) => note.postKey).join("\n");
  const suggested = useMemo(
    () => suggestPosts(text, packs ?? [], { most, except: new Set(tied.split("\n")) }),
    [text, packs, tied],
  );
  const keys = suggested.map(({ key }) => key);
  const { value: posts } = useObserved(() => findPosts(keys), [keys.join("\n")]);
  if (!posts || posts.length === 0) return null;
  const wordsOf = new Map(suggested.map(({ key, words }) => [key, words]));
  const gather = (post: ListedPost, button: HTMLElement) => {
    passFocus(button);
    void tieNote(post, `challenge:${challenge.id}`);
  };
  return (
    <section class="part" aria-label={say("suggestedPosts")}>
      <h2>{say("suggestedPosts")}</h2>
      <ul class="lines" aria-label={say("suggestedPosts")}>
        {posts.map((post) => (
          <li key={post.key} class="line" data-key={post.key}>
            <div class="what">
              <PostLink post={post} />
              <PostFacts post={post} isNoted={false} now={now} />
              <p class="reason" dir="auto">
                {say("sharedWords", { words: listOf(wordsOf.get(post.key) ?? []) })}
              </p>
            </div>
            <button type="button" class="act" onClick={(event) => gather(post, event.currentTarget)}>
              {say("tie")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listOf(words: string[]): string {
  return new Intl.ListFormat(language(), { type: "unit", style: "short" }).format(words);
}
