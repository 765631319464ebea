import { browser } from "wxt/browser";

const began = "beganAt";

/** Gives when the background first ran in this session of the browser (ms); the first call of a session says `now`. */
export async function sessionBegan(now: number): Promise<number> {
  const known = (await browser.storage.session.get(began))[began];
  if (typeof known === "number") return known;
  await browser.storage.session.set({ [began]: now });
  return now;
}
