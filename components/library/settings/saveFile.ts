import type { ReadyFile } from "@/reading/exports/exportNotes";

/** Has the browser save a file where it saves downloads; no permission is needed for that. */
export function saveFile({ name, type, content }: ReadyFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to have begun reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
