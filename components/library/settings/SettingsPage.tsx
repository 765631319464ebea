import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { choosePace } from "@/storage/pace";
import { changePreferences, type Pace, readPreferences } from "@/storage/preferences";
import { chooseTexts } from "@/storage/pruneTexts";
import { wakeWorker } from "../../actions";
import { useObserved } from "../../useObserved";
import { type MessageName, say } from "../../words";
import { OpmlLists } from "../opml/OpmlLists";
import { badges, keepings, openings, paces, themes } from "./choices";
import { LanguageChoice } from "./LanguageChoice";
import { Options } from "./Options";
import { RoomTaken } from "./RoomTaken";
import { YourData } from "./YourData";

/** What the reader can choose. Each choice is kept the moment it is made. */
export function SettingsPage() {
  const { value } = useObserved(readPreferences, []);
  if (!value) return null;
  const { badge, opens, pace, language, theme, texts } = value;
  const change = (what: Parameters<typeof changePreferences>[0]) => void changePreferences(what);
  return (
    <form class="settings">
      <Group name="settingsReading">
        <Options
          about="badgeShows"
          options={badges}
          chosen={badge}
          choose={(one) => change({ badge: one })}
        />
        <Options
          about="postsOpen"
          options={openings}
          chosen={opens}
          choose={(one) => change({ opens: one })}
        />
      </Group>
      <Group name="settingsChecking">
        <Options about="pace" options={paces} chosen={pace} choose={(one) => void keepPace(one)} />
      </Group>
      <Group name="settingsLook">
        <LanguageChoice chosen={language} choose={(one) => change({ language: one })} />
        <Options about="theme" options={themes} chosen={theme} choose={(one) => change({ theme: one })} />
      </Group>
      <Group name="settingsStorage">
        <Options
          about="texts"
          options={keepings}
          chosen={texts}
          choose={(one) => void chooseTexts(one, Date.now())}
        />
        <p class="help">{say("textsHelp")}</p>
        <RoomTaken />
      </Group>
      <Group name="settingsData">
        <OpmlLists />
        <YourData />
      </Group>
    </form>
  );
}

interface GroupProps {
  name: MessageName;
  children: ComponentChildren;
}

/** Choices that belong together, under a heading; side by side with it where there is room. */
function Group({ name, children }: GroupProps) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{say(name)}</h2>
      <div>{children}</div>
    </section>
  );
}

/** The worker sets its alarm by the pace. */
async function keepPace(pace: Pace): Promise<void> {
  await choosePace(pace, Date.now());
  await wakeWorker();
}
