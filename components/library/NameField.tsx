import { useState } from "preact/hooks";
import { renameBlog } from "@/storage/renameBlog";
import { say } from "../words";

interface Props {
  blog: string;
  /** The id of the blog's heading. */
  about: string;
  moved: (blog: string) => void;
}

/** A blog's name: a button that becomes a field. */
export function NameField({ blog, about, moved }: Props) {
  const [isOpen, open] = useState(false);
  const [trouble, setTrouble] = useState("");
  const close = () => {
    open(false);
    setTrouble("");
    moved(blog);
  };
  const keep = async (typed: string) => {
    if (!(await renameBlog(blog, typed, Date.now()))) return setTrouble(say("nameTaken", { blog: typed }));
    open(false);
    // Under another name it stands on another line.
    moved(typed.trim().replace(/\s+/g, " ") || blog);
  };
  if (!isOpen) {
    return (
      <button type="button" class="quiet" aria-describedby={about} onClick={() => open(true)}>
        {say("renameBlog")}
      </button>
    );
  }
  return (
    <form
      class="foldered"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(String(new FormData(event.currentTarget).get("name") ?? ""));
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <input
        ref={focusField}
        type="text"
        name="name"
        maxLength={100}
        autoComplete="off"
        aria-label={say("blogName")}
        aria-describedby={about}
        dir="auto"
        defaultValue={blog}
      />
      <button type="submit" class="act">
        {say("renameBlog")}
      </button>
      <button type="button" class="quiet" onClick={close}>
        {say("close")}
      </button>
      <p class="fails" role="status">
        {trouble}
      </p>
    </form>
  );
}

function focusField(field: HTMLInputElement | null): void {
  field?.select();
}
