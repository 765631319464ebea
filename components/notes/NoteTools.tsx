import { useEffect, useId } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import { say } from "../words";
import { Backlinks } from "./Backlinks";
import { growWith } from "./growing";
import { pressMark } from "./markdown";
import { NoteTies } from "./NoteTies";
import { Offers } from "./Offers";
import { OtherText } from "./OtherText";
import { questionAfter } from "./questions";

interface Props {
  post: ListedPost;
  /** The field in which the note is written. */
  field: HTMLTextAreaElement;
  text: string;
  /** What another window wrote at the same time. */
  other: string | undefined;
  settle: (text: string) => void;
}

/** What helps to write a note, below its field: completion, ties, backlinks, a question, and another window's text. */
export function NoteTools({ post, field, text, other, settle }: Props) {
  const asked = useId();
  const question = questionAfter(text);
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressMark(field, event);
    field.addEventListener("keydown", press);
    return () => field.removeEventListener("keydown", press);
  }, [field]);
  useEffect(() => growWith(field, text.length), [field, text.length]);
  useEffect(() => {
    const about = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== asked);
    field.setAttribute("aria-describedby", [...about, asked].join(" "));
  }, [field]);
  const choose = (chosen: string) => {
    settle(chosen);
    // The button that was pressed vanishes.
    field.focus();
  };
  return (
    <>
      <p class="question" id={asked}>
        {question && say(question)}
      </p>
      {other !== undefined && <OtherText mine={text} other={other} settle={choose} />}
      <Offers post={post} field={field} />
      <NoteTies post={post} />
      <Backlinks post={post} />
    </>
  );
}
