import { allFeeds } from "@/storage/feeds";
import type { PostChoice, PostOrder } from "@/storage/postLists";
import { elsewhere } from "@/storage/posts";
import { BlogSelect } from "../BlogSelect";
import { useObserved } from "../useObserved";
import { type MessageName, say } from "../words";
import type { Choice } from "./usePosts";

const choices: { choice: PostChoice; name: MessageName }[] = [
  { choice: "all", name: "all" },
  { choice: "unread", name: "unread" },
  { choice: "starred", name: "starred" },
  { choice: "noted", name: "withNote" },
];

const orders: { order: PostOrder; name: MessageName }[] = [
  { order: "newest", name: "newestFirst" },
  { order: "oldest", name: "oldestFirst" },
];

interface Props {
  chosen: Choice;
  choose: (change: Partial<Choice>) => void;
}

/** Which posts are listed, of one blog, of a folder or of all, and in which order. */
export function PostFilter({ chosen: { choice, blog, order }, choose }: Props) {
  const { value: feeds } = useObserved(allFeeds, []);
  return (
    <fieldset class="choices" aria-label={say("posts")}>
      {choices.map(({ choice: one, name }) => (
        <button key={one} type="button" aria-pressed={one === choice} onClick={() => choose({ choice: one })}>
          {say(name)}
        </button>
      ))}
      <BlogSelect feeds={feeds ?? []} blog={blog} showBlog={(one) => choose({ blog: one })}>
        <option value={elsewhere}>{say("elsewhere")}</option>
      </BlogSelect>
      <select
        aria-label={say("order")}
        value={order}
        onChange={(event) => choose({ order: event.currentTarget.value as PostOrder })}
      >
        {orders.map(({ order: one, name }) => (
          <option key={one} value={one}>
            {say(name)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
