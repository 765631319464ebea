import { useEffect, useState } from "preact/hooks";
import { type Challenge, findChallenge, lookAtChallenge, saveChallenge } from "@/storage/challenges";
import { useObserved } from "../../useObserved";
import { type Saving, useSaving } from "../../useSaving";

/** What of a challenge the reader writes. */
export type Change = Partial<Pick<Challenge, "title" | "why" | "state" | "tried" | "happened">>;

/** Gives a challenge with what is being written into it, how its saving fares, and how to change it. */
export function useChallenge(id: string): {
  /** Undefined until it is fetched, and where there is none. */
  challenge: Challenge | undefined;
  isFetched: boolean;
  saving: Saving;
  change: (change: Change) => void;
  /** To be called when a field is left: from then on it shows what is stored, also what another window wrote. */
  leave: () => void;
} {
  const { value } = useObserved(async () => ({ stored: await findChallenge(id) }), [id]);
  const [draft, setDraft] = useState<Change>({});
  const { saving, write } = useSaving(saveChallenge);
  const challenge = value?.stored && { ...value.stored, ...draft };
  const change = (next: Change) => {
    if (!challenge) return;
    // Begun before anything is drawn, in the task of the keystroke.
    write({ ...challenge, ...next, changedAt: Date.now() });
    setDraft({ ...draft, ...next });
  };
  const leave = () => {
    if (saving.state === "saved") setDraft({});
  };
  return { challenge, isFetched: value !== undefined, saving, change, leave };
}

/** Gives when the reader looked at a challenge before this look (ms); undefined until known, and the first time. */
export function useLook(id: string): number | undefined {
  const [before, setBefore] = useState<number>();
  useEffect(() => void lookAtChallenge(id, Date.now()).then(setBefore), [id]);
  return before;
}
