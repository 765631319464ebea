import { countLimit } from "@/storage/posts";
import { openBeside } from "../actions";
import { Logo, PanelIcon, RefreshIcon, SearchIcon } from "../icons";
import { LibraryLink } from "../LibraryLink";
import { sayMoment } from "../times";
import type { useCheckNow } from "../useCheckNow";
import type { SeenHealth } from "../useHealth";
import { say } from "../words";

interface Props {
  health: SeenHealth | undefined;
  unread: number | undefined;
  checking: ReturnType<typeof useCheckNow>;
  search: () => void;
  now: number;
}

/** The name, how things stand, and the ways on. */
export function Header({ health, unread, checking: { press, answer }, search, now }: Props) {
  const isChecking = health?.state === "checking";
  return (
    <>
      <header class="head">
        <Logo />
        <h1>{say("name")}</h1>
        <p class="standing" role="status">
          {health && unread !== undefined && sayStanding(health, unread, now)}
        </p>
        <button
          type="button"
          class="tool"
          aria-label={say("search")}
          title={say("search")}
          aria-keyshortcuts="/"
          onClick={search}
        >
          <SearchIcon />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={say("checkNow")}
          title={say("checkNow")}
          aria-disabled={isChecking}
          data-busy={isChecking || undefined}
          onClick={() => isChecking || press()}
        >
          <RefreshIcon />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={say("besidePage")}
          title={say("besidePage")}
          onClick={() => void openBeside()}
        >
          <PanelIcon />
        </button>
        <LibraryLink />
      </header>
      <p class="answer" role="status">
        {answer || (health?.pace === "asked" && say("askedOnlyByYou"))}
      </p>
    </>
  );
}

function sayStanding(health: SeenHealth, unread: number, now: number): string {
  if (health.state === "checking") return say("checking", { done: health.done, total: health.total });
  const when =
    health.checkedAt === undefined
      ? say("notCheckedYet")
      : say("checkedAt", { time: sayMoment(health.checkedAt, now) });
  return [sayUnread(unread), health.state === "offline" ? say("offlineShort") : when].join(" · ");
}

function sayUnread(unread: number): string {
  if (unread === 0) return say("caughtUp");
  return unread >= countLimit
    ? say("unreadMany", { count: countLimit - 1 })
    : say("unreadCount", { count: unread });
}
