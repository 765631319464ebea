import { useRef, useState } from "preact/hooks";
import { allChallenges, type Challenge } from "@/storage/challenges";
import { findNote } from "@/storage/notes";
import { findPosts, type ListedPost } from "@/storage/posts";
import { challengesOf, cut, idOf, type Tie, tiesOf } from "@/storage/ties";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { ChallengeMenu } from "./ChallengeMenu";
import { challengeAddress } from "./challengeAddress";
import { tieNote } from "./tieNote";

/** Something that a note is tied to, by its title. */
interface End {
  title: string;
  tie: Tie;
  href?: string;
}

/** What a note is tied to, each with a button that cuts the tie, and a button that ties it to a challenge. */
export function NoteTies({ post }: { post: ListedPost }) {
  const { value } = useObserved(() => readEnds(post.key), [post.key]);
  const [isOpen, open] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    open(false);
    opener.current?.focus();
  };
  const tieTo = async (challenge: Challenge) => {
    close();
    await tieNote(post, `challenge:${challenge.id}`);
  };
  const tied = new Set(value?.ends.map(({ tie }) => tie.to));
  return (
    <div class="ties">
      <ul aria-label={say("tiedTo")}>
        {value?.ends.map((end) => (
          <Chip key={end.tie.to} end={end} leave={() => opener.current?.focus()} />
        ))}
      </ul>
      <button ref={opener} type="button" class="quiet" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {say("tieToChallenge")}
      </button>
      {isOpen && value && (
        <ChallengeMenu
          challenges={value.challenges.filter(({ id }) => !tied.has(`challenge:${id}`))}
          choose={(challenge) => void tieTo(challenge)}
          close={close}
        />
      )}
    </div>
  );
}

/** Its button vanishes with it: `leave` takes the focus elsewhere. */
function Chip({ end: { title, tie, href }, leave }: { end: End; leave: () => void }) {
  const label = say("cutTie", { title });
  return (
    <li class="chip">
      {href ? (
        <a dir="auto" {...challengeAddress(href)}>
          {title}
        </a>
      ) : (
        <span dir="auto">{title}</span>
      )}
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => {
          leave();
          void cut(tie, Date.now());
        }}
      >
        ×
      </button>
    </li>
  );
}

async function readEnds(noteKey: string): Promise<{ ends: End[]; challenges: Challenge[] }> {
  const [tied, ties, challenges] = await Promise.all([
    challengesOf(noteKey),
    tiesOf(noteKey),
    allChallenges(),
  ]);
  const toPosts = ties.filter(({ to }) => to.startsWith("post:"));
  const ends = tied.map(({ challenge, tie }) => ({ title: challenge.title, tie, href: challenge.id }));
  return { ends: [...ends, ...(await Promise.all(toPosts.map(readPostEnd)))], challenges };
}

/** A post that is gone is named by its note. */
async function readPostEnd(tie: Tie): Promise<End> {
  const [post] = await findPosts([idOf(tie)]);
  const title = post?.title || (await findNote(idOf(tie)))?.title;
  return { tie, title: title || say("untitled") };
}
