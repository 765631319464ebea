import { useMemo } from "preact/hooks";
import { splitMatches } from "@/reading/texts/matches";

interface Props {
  text: string;
  /** What was searched for; nothing is marked without it. */
  query: string | undefined;
}

/** A text in which the words that were searched for are marked. */
export function Marked({ text, query }: Props) {
  const pieces = useMemo(() => (query ? splitMatches(text, query) : []), [text, query]);
  if (pieces.length === 0) return <>{text}</>;
  return <>{pieces.map((piece, i) => (piece.isMatch ? <mark key={i}>{piece.text}</mark> : piece.text))}</>;
}
