import { useLayoutEffect, useRef } from "preact/hooks";
import { focusRow } from "./keys/focus";
import type { Results } from "./useSearch";
import { say } from "./words";

interface Props {
  query: string;
  search: (query: string) => void;
  /** What was found, once something was asked; the arrow and Enter lead to the first of it. */
  results: Results | undefined;
  /** Ends the search; without it, Esc only empties the field. */
  end?: () => void;
  hasFocus?: boolean;
  /** Is called when the field gets the focus: a search is likely. */
  prepare?: () => void;
  /** Says in the field what is searched. */
  hint?: "searchPosts" | "searchTexts";
}

/** The field in which one searches as one types; Esc ends it, the arrow goes to what was found. */
export function SearchBox({ query, search, results, end, hasFocus, prepare, hint = "searchPosts" }: Props) {
  const first = results?.posts[0]?.key;
  const field = useRef<HTMLInputElement>(null);
  // In the task that draws it: what is typed next must not be taken for a key of the list.
  useLayoutEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      search("");
      end?.();
    } else if ((event.key === "ArrowDown" || event.key === "Enter") && first !== undefined) {
      event.preventDefault();
      focusRow(first);
    }
  };
  return (
    <search class="search">
      <input
        ref={field}
        type="search"
        aria-label={say("search")}
        placeholder={say(hint)}
        autoComplete="off"
        spellcheck={false}
        value={query}
        {...(prepare && { onFocus: prepare })}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p class="facts" role="status">
        {results && say("searchResults", { count: results.count })}
      </p>
    </search>
  );
}
