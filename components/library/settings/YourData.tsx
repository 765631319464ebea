import { ExportNotes } from "./ExportNotes";
import { ImportNotes } from "./ImportNotes";

/** The way out for what the reader wrote, and back in. */
export function YourData() {
  return (
    <>
      <ExportNotes />
      <ImportNotes />
    </>
  );
}
