import { useState } from "preact/hooks";
import { notedKeys } from "@/storage/notes";
import { type ListedPost, listPosts, type PostChoice } from "@/storage/posts";
import { NoteField } from "../NoteField";
import { useObserved } from "../useObserved";
import { type MessageName, say } from "../words";
import { PostLine } from "./PostLine";

const choices: { choice: PostChoice; name: MessageName }[] = [
  { choice: "all", name: "all" },
  { choice: "unread", name: "unread" },
  { choice: "starred", name: "starred" },
];
const page = 100;

/** All posts that are kept, or the unread or the starred ones, and the note on the chosen one. */
export function PostsPage() {
  const [choice, setChoice] = useState<PostChoice>("all");
  const [limit, setLimit] = useState(page);
  const [chosen, choose] = useState<ListedPost>();
  const { value } = useObserved(() => readPosts(choice, limit), [choice, limit]);
  return (
    <div class="columns">
      <div>
        <fieldset class="choices" aria-label={say("posts")}>
          {choices.map(({ choice: one, name }) => (
            <button key={one} type="button" aria-pressed={one === choice} onClick={() => setChoice(one)}>
              {say(name)}
            </button>
          ))}
        </fieldset>
        {value?.posts.length === 0 && <Nothing />}
        <ul class="lines" aria-label={say("posts")}>
          {value?.posts.map((post) => (
            <PostLine
              key={post.key}
              post={post}
              isNoted={value.noted.has(post.key)}
              isChosen={post.key === chosen?.key}
              choose={choose}
            />
          ))}
        </ul>
        {value?.posts.length === limit && (
          <button type="button" class="more" onClick={() => setLimit(limit + page)}>
            {say("showMore")}
          </button>
        )}
      </div>
      {chosen && (
        <aside class="beside">
          <NoteField key={chosen.key} post={chosen} />
        </aside>
      )}
    </div>
  );
}

function Nothing() {
  return (
    <div class="state">
      <h2>{say("noPosts")}</h2>
      <p>{say("noPostsMore")}</p>
    </div>
  );
}

async function readPosts(choice: PostChoice, limit: number) {
  const posts = await listPosts(choice, limit);
  return { posts, noted: await notedKeys(posts.map((post) => post.key)) };
}
