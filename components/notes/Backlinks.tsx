import type { ListedPost } from "@/storage/posts";
import { notesTiedTo } from "@/storage/ties";
import { useObserved } from "../useObserved";
import { say } from "../words";

/** The notes that link to a post, below its own note. */
export function Backlinks({ post }: { post: ListedPost }) {
  const { value } = useObserved(() => notesTiedTo(`post:${post.key}`), [post.key]);
  if (!value || value.length === 0) return null;
  return (
    <div class="backlinks">
      {say("linkedFrom")}
      <ul>
        {value.map(({ note }) => (
          <li key={note.postKey} dir="auto">
            {note.link ? (
              <a href={note.link} target="_blank" rel="noopener noreferrer" title={note.text.slice(0, 300)}>
                {note.title || say("untitled")}
              </a>
            ) : (
              note.title || say("untitled")
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
