import { say } from "./words";

/** What stands in place of everything where the database cannot be opened: never an empty page that pretends. */
export function CannotOpen({ error }: { error: unknown }) {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    <main class="state">
      <div role="alert">
        <h1>{say("cannotOpen")}</h1>
        <p>{say("cannotOpenMore", { reason })}</p>
      </div>
    </main>
  );
}
