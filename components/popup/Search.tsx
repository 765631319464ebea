import { useLayoutEffect } from "preact/hooks";
import { SearchBox } from "../SearchBox";
import { type Results, useSearch } from "../useSearch";

interface Props {
  query: string;
  search: (query: string) => void;
  /** Is told what was found; undefined while nothing is asked. */
  tell: (results: Results | undefined) => void;
  end: () => void;
}

/** The popup's search: a script of its own, which is there soon after the list. */
export function Search({ query, search, tell, end }: Props) {
  const results = useSearch(query);
  // In the frame in which the field shows the letter, the list shows what it finds.
  useLayoutEffect(() => tell(results), [results]);
  useLayoutEffect(() => () => tell(undefined), []);
  return <SearchBox query={query} search={search} results={results} end={end} hasFocus />;
}
