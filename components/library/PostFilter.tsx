import { allFeeds } from "@/storage/feeds";
import { elsewhere, type PostChoice } from "@/storage/posts";
import { blogsOf } from "../health";
import { useObserved } from "../useObserved";
import { type MessageName, say } from "../words";

const choices: { choice: PostChoice; name: MessageName }[] = [
  { choice: "all", name: "all" },
  { choice: "unread", name: "unread" },
  { choice: "starred", name: "starred" },
  { choice: "noted", name: "withNote" },
];

interface Props {
  choice: PostChoice;
  choose: (choice: PostChoice) => void;
  blog: string | undefined;
  showBlog: (blog: string | undefined) => void;
}

/** Which posts are listed: all, unread, starred or noted ones, of one blog or of all. */
export function PostFilter({ choice, choose, blog, showBlog }: Props) {
  const { value: feeds } = useObserved(allFeeds, []);
  return (
    <fieldset class="choices" aria-label={say("posts")}>
      {choices.map(({ choice: one, name }) => (
        <button key={one} type="button" aria-pressed={one === choice} onClick={() => choose(one)}>
          {say(name)}
        </button>
      ))}
      <select
        aria-label={say("blog")}
        value={blog ?? ""}
        onChange={(event) => showBlog(event.currentTarget.value || undefined)}
      >
        <option value="">{say("allBlogs")}</option>
        {blogsOf(feeds ?? []).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value={elsewhere}>{say("elsewhere")}</option>
      </select>
    </fieldset>
  );
}
