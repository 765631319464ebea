import { keepRestTold } from "@/storage/rests";
import type { SickBlog } from "../health";
import { sayTrouble } from "../troubleWords";
import { say } from "../words";

/** Feeds that are not asked any more, said once: until the reader has seen it. */
export function Resting({ blogs, now }: { blogs: SickBlog[]; now: number }) {
  if (blogs.length === 0) return null;
  const tell = () =>
    void keepRestTold(
      blogs.map(({ feed }) => feed.id),
      Date.now(),
    );
  return (
    <section class="troubles" role="status">
      {blogs.map(({ blog, feed }) => (
        <p key={feed.id}>
          <b dir="auto">{say("restTold", { blog })}</b> {feed.trouble && sayTrouble(feed.trouble, now)}{" "}
          {say("restMore")}
        </p>
      ))}
      <p class="acts">
        <a class="act" href="/library.html#/feeds" target="_blank" rel="noopener">
          {say("feeds")}
        </a>
        <button type="button" class="act" onClick={tell}>
          {say("understood")}
        </button>
      </p>
    </section>
  );
}
