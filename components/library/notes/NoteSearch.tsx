import { say } from "../../words";

interface Props {
  query: string;
  search: (query: string) => void;
  /** How many notes were found, once something was asked. */
  count: number | undefined;
}

/** The field in which notes are searched as one types; Esc empties it. */
export function NoteSearch({ query, search, count }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    search("");
  };
  return (
    <search class="search">
      <input
        type="search"
        aria-label={say("search")}
        placeholder={say("searchNotes")}
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p class="facts" role="status">
        {count !== undefined && say("notesFound", { count })}
      </p>
    </search>
  );
}
