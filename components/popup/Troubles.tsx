import { sayTrouble } from "../troubleWords";
import type { SeenHealth } from "../useHealth";
import { say } from "../words";

/** One line where blogs could not be checked, that opens into what happened to each. Nothing where all is well. */
export function Troubles({ health, now }: { health: SeenHealth; now: number }) {
  if (health.state !== "some-failed" && health.state !== "none-checked") return null;
  const counts = { count: health.sick.length, total: health.blogs.length };
  const summary = health.state === "none-checked" ? say("noneChecked") : say("someNotChecked", counts);
  return (
    <details class="troubles">
      <summary>
        <span role="status">{summary}</span>
      </summary>
      <ul>
        {health.sick.map(({ blog, feed }) => (
          <li key={feed.id}>
            <b dir="auto">{blog}</b> {feed.trouble && sayTrouble(feed.trouble, now)}
          </li>
        ))}
      </ul>
    </details>
  );
}
