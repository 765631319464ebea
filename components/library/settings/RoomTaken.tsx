import { roomTaken } from "@/storage/room";
import { useObserved } from "../../useObserved";
import { language, say } from "../../words";

const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

/** How much room Pitwall takes on the device, in words; nothing where the browser does not say. */
export function RoomTaken() {
  const { value: bytes } = useObserved(roomTaken, []);
  if (bytes === undefined) return null;
  return <p class="help">{say("roomTaken", { size: saySize(bytes) })}</p>;
}

/** Rounded as one would say it: whole kilobytes, megabytes with two figures. */
function saySize(bytes: number): string {
  const isSmall = bytes < megabyte;
  const format = new Intl.NumberFormat(language(), {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumSignificantDigits: 2,
  });
  return format.format(bytes / (isSmall ? kilobyte : megabyte));
}
