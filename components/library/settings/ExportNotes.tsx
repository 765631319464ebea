import { useId, useState } from "preact/hooks";
import { exportNotes, type Format, formats } from "@/reading/exports/exportNotes";
import { readEntries } from "@/storage/notebook";
import { type MessageName, say } from "../../words";
import { saveFile } from "./saveFile";

const names: Record<Format, { label: MessageName; help: MessageName }> = {
  markdown: { label: "formatMarkdown", help: "formatMarkdownHelp" },
  readwise: { label: "formatReadwise", help: "formatReadwiseHelp" },
  annotations: { label: "formatAnnotations", help: "formatAnnotationsHelp" },
  anki: { label: "formatAnki", help: "formatAnkiHelp" },
};

/** Saves all notes as a file that other tools read. */
export function ExportNotes() {
  const id = useId();
  const [format, choose] = useState<Format>("markdown");
  const [answer, tell] = useState("");
  const save = async () => {
    tell("");
    try {
      tell(await saveNotes(format));
    } catch (error) {
      tell(say("exportFailed", { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div class="question">
      <label for={id}>{say("exportAs")}</label>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={format}
        onChange={(event) => choose(event.currentTarget.value as Format)}
      >
        {formats.map((one) => (
          <option key={one} value={one}>
            {say(names[one].label)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="help">
        {say(names[format].help)}
      </p>
      <p class="acts">
        <button type="button" class="act" onClick={() => void save()}>
          {say("exportNotes")}
        </button>
        <span role="status" class="help">
          {answer}
        </span>
      </p>
    </div>
  );
}

/** Gives what was done, in words. */
async function saveNotes(format: Format): Promise<string> {
  const entries = await readEntries();
  if (entries.length === 0) return say("noNotes");
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const file = await exportNotes(format, entries, { day, untitled: say("untitled") });
  saveFile(file);
  return say("exportedNotes", { count: entries.length, file: file.name });
}
