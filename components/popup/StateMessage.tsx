import { isFolder } from "@/storage/folders";
import type { SeenHealth } from "../useHealth";
import { type MessageName, say } from "../words";

interface Props {
  health: SeenHealth;
  /** What the list is of: a blog or a folder; all, when left out. */
  blog: string | undefined;
}

/** What stands in the list's place while there is no unread post: five different reasons, each with what to do. */
export function StateMessage({ health, blog }: Props) {
  const [title, more] = blog
    ? (["caughtUp", isFolder(blog) ? "caughtUpFolder" : "caughtUpBlog"] as const)
    : messageOf(health);
  return (
    <main class="state">
      <h2>{say(title)}</h2>
      <p>{say((health.pace === "asked" && whereAsked[more]) || more)}</p>
    </main>
  );
}

/** What is said instead where nothing is checked until the reader asks. */
const whereAsked: Partial<Record<MessageName, MessageName>> = {
  offlineMore: "offlineMoreAsked",
  someNotCheckedMore: "someNotCheckedMoreAsked",
  caughtUpMore: "caughtUpMoreAsked",
};

function messageOf(health: SeenHealth): [MessageName, MessageName] {
  if (health.state === "no-blogs") return ["noBlogs", "noBlogsMore"];
  if (health.state === "offline") return ["offline", "offlineMore"];
  if (health.isFirstRun) return ["firstRun", "firstRunMore"];
  if (health.state === "none-checked") return ["noneChecked", "noneCheckedMore"];
  return health.state === "some-failed" ? ["caughtUp", "someNotCheckedMore"] : ["caughtUp", "caughtUpMore"];
}
