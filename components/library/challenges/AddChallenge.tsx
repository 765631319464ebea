import { useRef } from "preact/hooks";
import { addChallenge } from "@/storage/challenges";
import { say } from "../../words";

/** The field in which a challenge is named; it is emptied and keeps the focus, so that the next one can follow. */
export function AddChallenge() {
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const title = field.current?.value.trim();
    if (!field.current || !title) return;
    field.current.value = "";
    field.current.focus();
    await addChallenge(title, Date.now()).catch(() => putBack(field.current, title));
  };
  return (
    <div class="follow">
      <form onSubmit={(event) => void add(event)}>
        <input
          ref={field}
          type="text"
          dir="auto"
          aria-label={say("newChallenge")}
          placeholder={say("newChallengeHint")}
          autoComplete="off"
        />
        <button type="submit" class="act">
          {say("add")}
        </button>
      </form>
    </div>
  );
}

/** What could not be written stands in the field again, before what was typed meanwhile. */
function putBack(field: HTMLInputElement | null, title: string): void {
  if (field) field.value = `${title} ${field.value}`.trim();
}
