import type { Feed } from "@/storage/feeds";
import { mute } from "@/storage/mute";
import { drawBadge } from "../badge";
import { say } from "../words";
import { FolderField } from "./FolderField";
import { NameField } from "./NameField";
import { leave } from "./unfollowing";

interface Props {
  blog: string;
  feeds: Feed[];
  /** The id of the blog's heading. */
  about: string;
  /** The folders that there are. */
  folders: string[];
  hasFocus: boolean;
  moved: (blog: string) => void;
}

/** What can be done with a blog as a whole. */
export function Organise({ feeds, ...line }: Props) {
  const { about } = line;
  const ids = feeds.map((feed) => feed.id);
  const isMuted = feeds.every((feed) => feed.isMuted);
  const toggleMuted = async () => {
    await mute(ids, !isMuted, Date.now());
    await drawBadge();
  };
  return (
    <div class="organise">
      <FolderField {...line} folder={feeds.find((feed) => feed.folder)?.folder} />
      <NameField {...line} />
      <button
        type="button"
        class="quiet"
        aria-describedby={about}
        title={say("muteHelp")}
        onClick={() => void toggleMuted()}
      >
        {say(isMuted ? "unmute" : "mute")}
      </button>
      <button type="button" class="quiet" aria-describedby={about} onClick={() => void leave(ids)}>
        {say("unfollow")}
      </button>
    </div>
  );
}
