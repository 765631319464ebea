import { findNote } from "@/storage/notes";
import { useObserved } from "../useObserved";
import { RelatedDots } from "./RelatedDots";

/** What is related to the note on a post, as that is written elsewhere on the page. */
export function NoteDots({ postKey }: { postKey: string }) {
  const { value } = useObserved(async () => (await findNote(postKey))?.text ?? "", [postKey]);
  return <RelatedDots postKey={postKey} text={value ?? ""} />;
}
