import type { Post } from "@/storage/posts";
import { toggleStar } from "./actions";
import { StarIcon } from "./icons";
import { say } from "./words";

/** The button that stars a post; pressed, it takes the star away. */
export function StarButton({ post }: { post: Post }) {
  const isStarred = post.starred === 1;
  return (
    <button
      type="button"
      class="tool"
      aria-label={say("star")}
      aria-pressed={isStarred}
      title={say(isStarred ? "unstar" : "star")}
      onClick={() => void toggleStar(post)}
    >
      <StarIcon isFull={isStarred} />
    </button>
  );
}
