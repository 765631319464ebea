import type { SeenHealth } from "../useHealth";
import { type MessageName, say } from "../words";

/** What stands in the list's place while there is no unread post: five different reasons, each with what to do. */
export function StateMessage({ health, blog }: { health: SeenHealth; blog: string | undefined }) {
  const [title, more] = blog ? (["caughtUp", "caughtUpBlog"] as const) : messageOf(health);
  return (
    <main class="state">
      <h2>{say(title)}</h2>
      <p>{say(more)}</p>
    </main>
  );
}

function messageOf(health: SeenHealth): [MessageName, MessageName] {
  if (health.state === "no-blogs") return ["noBlogs", "noBlogsMore"];
  if (health.state === "offline") return ["offline", "offlineMore"];
  if (health.isFirstRun) return ["firstRun", "firstRunMore"];
  if (health.state === "none-checked") return ["noneChecked", "noneCheckedMore"];
  return health.state === "some-failed" ? ["caughtUp", "someNotCheckedMore"] : ["caughtUp", "caughtUpMore"];
}
