import type { Dot } from "@/reading/map/graph";
import { say } from "../../words";

/** Gives what a dot is, its title and how many ties it has, in words. */
export function dotWords({ kind, title, ties }: Dot): string {
  const count = ties > 0 ? say("mapTies", { count: ties }) : say("notTied");
  return say("mapDot", { kind: say(kind), title: title || say("untitled"), ties: count });
}
