import { useId } from "preact/hooks";
import { languages, type Preferences } from "@/storage/preferences";
import { say } from "../../words";

interface Props {
  chosen: Preferences["language"];
  choose: (language: Preferences["language"]) => void;
}

/** Which language Pitwall speaks. Each has its name in its own words, so that it is found by who reads no other. */
export function LanguageChoice({ chosen, choose }: Props) {
  const id = useId();
  return (
    <div class="question">
      <label for={id}>{say("language")}</label>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value as Preferences["language"])}
      >
        <option value="auto">{say("languageAuto")}</option>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="help">
        {say("languageHelp")}
      </p>
    </div>
  );
}

/** Its script says more of Chinese than its region. */
function nameOf(language: string): string {
  const tag = language === "zh-CN" ? "zh-Hans" : language;
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
