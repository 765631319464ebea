import { changePreferences, type Preferences, readPreferences } from "@/storage/preferences";
import { useObserved } from "../useObserved";
import { type MessageName, say } from "../words";

/** One choice of the settings: what it is about, and what can be chosen. */
interface Choice<Name extends keyof Preferences> {
  about: Name;
  label: MessageName;
  options: { value: Preferences[Name]; label: MessageName }[];
}

const badge: Choice<"badge"> = {
  about: "badge",
  label: "badgeShows",
  options: [
    { value: "unread", label: "badgeUnread" },
    { value: "off", label: "badgeOff" },
  ],
};
const theme: Choice<"theme"> = {
  about: "theme",
  label: "theme",
  options: [
    { value: "auto", label: "themeAuto" },
    { value: "light", label: "themeLight" },
    { value: "dark", label: "themeDark" },
  ],
};
const opens: Choice<"opens"> = {
  about: "opens",
  label: "postsOpen",
  options: [
    { value: "front", label: "opensFront" },
    { value: "behind", label: "opensBehind" },
  ],
};

/** What the reader can choose. Each choice is kept the moment it is made. */
export function SettingsPage() {
  const { value } = useObserved(readPreferences, []);
  if (!value) return null;
  return (
    <form class="settings">
      <Options choice={badge} chosen={value.badge} />
      <Options choice={theme} chosen={value.theme} />
      <Options choice={opens} chosen={value.opens} />
    </form>
  );
}

interface Props<Name extends keyof Preferences> {
  choice: Choice<Name>;
  chosen: Preferences[Name];
}

function Options<Name extends keyof Preferences>({ choice, chosen }: Props<Name>) {
  const { about, label, options } = choice;
  return (
    <fieldset>
      <legend>{say(label)}</legend>
      {options.map(({ value, label: name }) => (
        <label key={value}>
          <input
            type="radio"
            name={about}
            checked={value === chosen}
            onChange={() => void changePreferences({ [about]: value })}
          />
          {say(name)}
        </label>
      ))}
    </fieldset>
  );
}
