import { elsewhere, type ListedPost } from "@/storage/posts";
import { sayAge } from "./times";
import { say } from "./words";

interface Props {
  post: ListedPost;
  isNoted: boolean;
  now: number;
}

/** Blog, age and reading minutes of a post, and whether it has a note. */
export function PostFacts({ post, isNoted, now }: Props) {
  return (
    <p class="facts">
      {post.feedId === elsewhere && <span>{say("elsewhere")}</span>}
      <span dir="auto">{post.blog || say("unknownBlog")}</span>
      <time dateTime={new Date(post.sortAt).toISOString()}>{sayAge(post.sortAt, now)}</time>
      {post.minutes !== undefined && <span>{say("minutes", { count: post.minutes })}</span>}
      {isNoted && (
        <span class="noted">
          <span aria-hidden="true">✎ </span>
          {say("noted")}
        </span>
      )}
    </p>
  );
}
