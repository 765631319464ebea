/** What runs in pages of the extension for the benchmark of dots. Each function is sent there as text. */

/** Notes, challenges and ties to be invented. */
export interface Dots {
  challenges: number;
  notes: number;
  posts: number;
  ties: number;
  words: string[];
}

/** Writes challenges, notes on the first posts, stars on the next ones, and ties among them. */
export async function writeDots({ challenges, notes, posts, ties, words }: Dots): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const keys = await new Promise<string[]>((resolve) => {
    const asked = database
      .transaction("posts")
      .objectStore("posts")
      .getAllKeys(undefined, notes + posts);
    asked.onsuccess = () => resolve(asked.result as string[]);
  });
  const writing = database.transaction(["challenges", "notes", "ties", "posts"], "readwrite");
  const store = (name: string) => writing.objectStore(name);
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  // Common words are likelier, as in what people write.
  const write = (count: number) =>
    Array.from({ length: count }, () => words[random(random(words.length - 1) + 1)] ?? "").join(" ");
  for (let n = 0; n < challenges; n += 1) {
    const texts = { why: write(20), tried: "", happened: "", state: "open" };
    store("challenges").put({ id: `c${n}`, title: write(4), ...texts, createdAt: n, changedAt: n });
  }
  for (const [n, postKey] of keys.slice(0, notes).entries()) {
    store("notes").put({
      postKey,
      text: write(50),
      title: write(7),
      blog: "Blog",
      createdAt: n,
      changedAt: n,
    });
  }
  for (const key of keys) {
    const asked = store("posts").get(key);
    asked.onsuccess = () => store("posts").put({ ...asked.result, starred: 1 });
  }
  for (let n = 0; n < ties; n += 1) {
    const noteKey = keys[n % notes];
    // Some problems gather many notes, most few.
    const to =
      n % 3 === 0 ? `challenge:c${random(random(challenges - 1) + 1)}` : `post:${keys[random(keys.length)]}`;
    store("ties").put({ noteKey, to, madeAt: n, changedAt: n });
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

/** Writes texts as a note, one after the other, and gives how long it took each time to find what is related, ms. */
export async function relate(texts: string[]): Promise<number[]> {
  const field = document.querySelector<HTMLTextAreaElement>(".note textarea");
  if (!field) throw new Error("There is nothing to write in.");
  const all: number[] = [];
  performance.clearMeasures("related");
  for (const text of texts) {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    for (;;) {
      const [measure] = performance.getEntriesByName("related");
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!measure) continue;
      all.push(measure.duration);
      performance.clearMeasures("related");
      break;
    }
  }
  return all;
}

/** Waits until the map lies still. Gives how long that took and the longest time without a picture meanwhile, ms. */
export async function watchLayout(): Promise<{ ms: number; longest: number; dots: string }> {
  const began = performance.now();
  let [last, longest, still] = [began, 0, 0];
  let before = "";
  for (;;) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    longest = Math.max(longest, now - last);
    last = now;
    const canvas = document.querySelector("canvas");
    if (!canvas) continue;
    // A small copy says whether anything moved.
    const copy = new OffscreenCanvas(60, 40);
    const context = copy.getContext("2d", { willReadFrequently: true });
    context?.drawImage(canvas, 0, 0, 60, 40);
    const picture = context?.getImageData(0, 0, 60, 40).data.join() ?? "";
    still = picture === before ? still + 1 : 0;
    before = picture;
    if (still > 60) break;
  }
  const dots = document.querySelector(".map .choices .facts")?.textContent ?? "";
  return { ms: performance.now() - began - 1000, longest, dots };
}

/** Pans the map for some seconds as a mouse does. Gives the time from picture to picture, ms. */
export async function pan(seconds: number): Promise<number[]> {
  const canvas = document.querySelector("canvas");
  if (!canvas) throw new Error("There is no map.");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const send = (type: string, angle: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        bubbles: true,
        clientX: left + width / 2 + 150 * Math.cos(angle),
        clientY: top + height / 2 + 150 * Math.sin(angle),
      }),
    );
  const times: number[] = [];
  send("pointerdown", 0);
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const end = last + seconds * 1000;
  for (let n = 1; last < end; n += 1) {
    send("pointermove", n / 20);
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  send("pointerup", 0);
  return times;
}
