import { useEffect, useState } from "preact/hooks";
import type { Wanted } from "@/storage/wants";
import { checkNow } from "./actions";
import { sayMoment } from "./times";
import { say } from "./words";

/** For how long what a press came to stays in view, ms. */
const inView = 10_000;

/** Gives how to check now, and what is to be said of the last press: empty where the check itself can be seen. */
export function useCheckNow(): { press: () => void; answer: string } {
  const [answer, setAnswer] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAnswer(""), inView);
    return () => clearTimeout(timer);
  }, [answer]);
  const press = () => {
    setAnswer("");
    void checkNow().then((wanted) => setAnswer(sayWanted(wanted, Date.now())));
  };
  return { press, answer };
}

/** Gives in words why not all was asked: whose servers want to be left alone until when, and what was asked just now. */
export function sayWanted({ asked, recent, later }: Wanted, now: number): string {
  const [first] = later.toSorted((one, other) => one.until - other.until);
  const values = first && { host: first.host, time: sayMoment(first.until, now) };
  const held = values ? say("hostsLater", { count: later.length, ...values }) : "";
  const justNow = asked === 0 && recent > 0 ? say("askedJustNow") : "";
  return [justNow, held].filter(Boolean).join(" ");
}
