import type { Challenge } from "@/storage/challenges";
import type { ListedPost } from "@/storage/posts";
import type { TiedNote } from "@/storage/ties";
import { listOf } from "../../dots/listOf";
import { useRelated } from "../../dots/useRelated";
import { passFocus } from "../../keys/passFocus";
import { tieNote } from "../../notes/tieNote";
import { PostFacts } from "../../PostFacts";
import { PostLink } from "../../PostLink";
import { useNow } from "../../useNow";
import { say } from "../../words";

const most = { mostNotes: 0, mostPosts: 5 };

/** Posts that share terms with a challenge, each with these words; a click gathers one with the notes. */
export function SuggestedPosts({ challenge, notes }: { challenge: Challenge; notes: TiedNote[] }) {
  const now = useNow();
  const text = `${challenge.title}\n${challenge.why}\n${challenge.tried}`;
  const tied = notes.map(({ note }) => note.postKey);
  const related = useRelated({ key: challenge.id, text, tied }, most);
  const posts = related.flatMap((one) => (one.kind === "post" ? [one] : []));
  if (posts.length === 0) return null;
  const gather = (post: ListedPost, button: HTMLElement) => {
    passFocus(button);
    void tieNote(post, `challenge:${challenge.id}`);
  };
  return (
    <section class="part" aria-label={say("suggestedPosts")}>
      <h2>{say("suggestedPosts")}</h2>
      <ul class="lines" aria-label={say("suggestedPosts")}>
        {posts.map(({ post, words }) => (
          <li key={post.key} class="line" data-key={post.key}>
            <div class="what">
              <PostLink post={post} />
              <PostFacts post={post} isNoted={false} now={now} />
              <p class="reason" dir="auto">
                {say("sharedWords", { words: listOf(words) })}
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
