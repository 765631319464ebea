import type { SeenHealth } from "../useHealth";
import { Resting } from "./Resting";
import { Troubles } from "./Troubles";

/** What the reader has to know of the blogs; nothing where all is well. */
export function Standing({ health, now }: { health: SeenHealth; now: number }) {
  return (
    <>
      <Troubles health={health} now={now} />
      <Resting blogs={health.resting} now={now} />
    </>
  );
}
