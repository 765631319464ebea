import type { Feed } from "@/storage/feeds";
import { choiceOfFolder } from "@/storage/folders";
import { foldersOf } from "./folders";
import { say } from "./words";

interface Props {
  feeds: Feed[];
  /** The blog or the folder that is chosen; all of them, when left out. */
  blog: string | undefined;
  showBlog: (blog: string | undefined) => void;
}

/** Of which blog posts are listed, or of which folder. */
export function BlogSelect({ feeds, blog, showBlog }: Props) {
  return (
    <select
      aria-label={say("blog")}
      value={blog ?? ""}
      onChange={(event) => showBlog(event.currentTarget.value || undefined)}
    >
      <option value="">{say("allBlogs")}</option>
      {foldersOf(feeds).map(({ name, blogs }) => {
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
      })}
    </select>
  );
}
