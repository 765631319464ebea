import { useEffect, useId, useRef, useState } from "preact/hooks";
import { moveBlog } from "@/storage/moveBlog";
import { say } from "../words";

interface Props {
  blog: string;
  /** The id of the blog's heading. */
  about: string;
  /** The folder that the blog is in. */
  folder: string | undefined;
  /** The folders that there are. */
  folders: string[];
  /** Whether it was moved last, so that the focus follows it to its new place. */
  hasFocus: boolean;
  moved: (blog: string) => void;
}

/** Which folder a blog is in: a button that becomes a field. A new name makes a folder, none takes the blog out. */
export function FolderField({ blog, about, folder, folders, hasFocus, moved }: Props) {
  const [isOpen, open] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus && !isOpen) button.current?.focus();
  }, [hasFocus, isOpen]);
  const close = () => {
    open(false);
    moved(blog);
  };
  const keep = async (typed: string) => {
    await moveBlog(blog, typed, Date.now());
    close();
  };
  if (!isOpen) {
    return (
      <button ref={button} type="button" class="quiet" aria-describedby={about} onClick={() => open(true)}>
        {say(folder === undefined ? "putIntoFolder" : "changeFolder")}
      </button>
    );
  }
  return <FolderForm about={about} folder={folder} folders={folders} keep={keep} close={close} />;
}

interface FormProps extends Pick<Props, "about" | "folder" | "folders"> {
  keep: (typed: string) => Promise<void>;
  close: () => void;
}

function FolderForm({ about, folder, folders, keep, close }: FormProps) {
  const list = useId();
  return (
    <form
      class="foldered"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(String(new FormData(event.currentTarget).get("folder") ?? ""));
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <input
        ref={focusField}
        type="text"
        name="folder"
        list={list}
        maxLength={60}
        autoComplete="off"
        aria-label={say("folder")}
        aria-describedby={about}
        placeholder={say("noFolderHint")}
        dir="auto"
        defaultValue={folder ?? ""}
      />
      <datalist id={list}>
        {folders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" class="act">
        {say("moveToFolder")}
      </button>
      <button type="button" class="quiet" onClick={close}>
        {say("close")}
      </button>
    </form>
  );
}

function focusField(field: HTMLInputElement | null): void {
  field?.select();
}
