import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Feed } from "@/storage/feeds";
import { choiceOfFolder } from "@/storage/folders";
import { foldersOf } from "./folders";
import { language, say } from "./words";

interface Props {
  feeds: Feed[];
  /** The blog or the folder that is chosen; all of them, when left out. */
  blog: string | undefined;
  showBlog: (blog: string | undefined) => void;
  /** What can be chosen besides, after the blogs. */
  children?: ComponentChildren;
}

/** Of which blog posts are listed, or of which folder. */
export function BlogSelect({ feeds, blog, showBlog, children }: Props) {
  // The popup is drawn anew at each keystroke; a thousand names need be neither sorted nor compared each time.
  const options = useMemo(() => foldersOf(feeds).map(drawFolder), [feeds, language()]);
  return (
    <select
      aria-label={say("blog")}
      value={blog ?? ""}
      onChange={(event) => showBlog(event.currentTarget.value || undefined)}
    >
      <option value="">{say("allBlogs")}</option>
      {options}
      {children}
    </select>
  );
}

function drawFolder({ name, blogs }: ReturnType<typeof foldersOf>[number]) {
  const options = blogs.map((one) => (
    <option key={one} value={one}>
      {one}
    </option>
  ));
  if (name === undefined) return options;
  return (
    <optgroup key={name} label={name}>
      <option value={choiceOfFolder(name)}>{say("allOfFolder", { folder: name })}</option>
      {options}
    </optgroup>
  );
}
