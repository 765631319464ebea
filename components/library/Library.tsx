import type { FunctionComponent } from "preact";
import { Logo } from "../icons";
import { type MessageName, say } from "../words";
import { ChallengesPage } from "./challenges/ChallengesPage";
import { FeedsPage } from "./FeedsPage";

import { MapPage } from "./map/MapPage";
import { NotesPage } from "./notes/NotesPage";

import { PostsPage } from "./PostsPage";
import { SettingsPage } from "./settings/SettingsPage";
import { UnfollowedBar } from "./UnfollowedBar";
import { usePath } from "./usePath";

/** The pages, each with an address of its own: `library.html#/notes`; what follows in the address is the page's `part`. */
const pages: { path: string; name: MessageName; Page: FunctionComponent<{ part: string }> }[] = [
  { path: "/posts", name: "posts", Page: PostsPage },
  { path: "/notes", name: "notes", Page: NotesPage },
  { path: "/challenges", name: "challenges", Page: ChallengesPage },
  { path: "/map", name: "map", Page: MapPage },
  { path: "/feeds", name: "feeds", Page: FeedsPage },
  { path: "/settings", name: "settings", Page: SettingsPage },
];

/** The library: a full tab with all posts, all notes, and how each blog fares. */
export function Library() {
  const [, first, ...rest] = usePath().split("/");
  const part = rest.join("/");
  const current = pages.find(({ path }) => path === `/${first}`) ?? pages[0];
  if (!current) return null;
  return (
    <>
      <nav class="side" aria-label={say("library")}>
        <p class="brand">
          <Logo /> {say("name")}
        </p>
        {pages.map(({ path: to, name }) => (
          <a key={to} href={`#${to}`} aria-current={to === current.path ? "page" : undefined}>
            {say(name)}
          </a>
        ))}
      </nav>
      <main class="page" tabIndex={-1}>
        {part === "" && <h1>{say(current.name)}</h1>}
        <current.Page part={part} />
      </main>
      <UnfollowedBar />
    </>
  );
}
