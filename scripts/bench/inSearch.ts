/** What runs in pages of the extension for the benchmark of the search. Each function is sent there as text. */

/** Posts to be invented: so many from a number on, all in a feed of `perFeed`, with words of a vocabulary. */
export interface Portion {
  from: number;
  count: number;
  perFeed: number;
  /** The commonest word first. */
  vocabulary: string[];
}

/** Invents and writes posts; the words of their texts are as frequent as Zipf and Mandelbrot have it. Gives the bytes of HTML. */
export async function writePosts({ from, count, perFeed, vocabulary }: Portion): Promise<number> {
  let seed = from + 1;
  const random = () => {
    // mulberry32
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < vocabulary.length; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums.push(sum);
  }
  const pickWord = () => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? "";
  };
  const write = (words: number) => Array.from({ length: words }, pickWord).join(" ");
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const names = ["feeds", "posts", "bodies", "titlePacks"] as const;
  const writing = opening.result.transaction(names, "readwrite");
  const [feeds, posts, bodies, packs] = names.map((name) => writing.objectStore(name)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  let bytes = 0;
  for (let first = from; first < from + count; first += perFeed) {
    const feedId = `https://blog-${first}.example/feed`;
    const blog = `Blog ${first}`;
    feeds.put({ id: feedId, url: feedId, site: feedId, blog, kind: "feed", firstLookAt: 1, changedAt: 1 });
    const pack = { feedId, keys: [] as string[], titles: [] as string[], times: [] as number[] };
    for (let n = first; n < first + perFeed; n += 1) {
      const key = `link blog-${first}.example/posts/${n}`;
      const link = `https://${key.slice(5)}`;
      const title = write(7);
      const sortAt = 1_700_000_000_000 + n * 60_000;
      const post = { key, keys: [key], feedId, link, title, sortAt, arrivedAt: sortAt, publishedAt: sortAt };
      posts.put({ ...post, unread: n % 2, starred: n % 50 === 0 ? 1 : 0, changedAt: 1 });
      // Half of the texts have fewer than 600 words, one in a hundred more than 3,000.
      const words = Math.round(
        600 * Math.exp(0.7 * Math.sqrt(-2 * Math.log(random() || 1)) * Math.cos(6.28 * random())),
      );
      const paragraphs = Array.from({ length: Math.ceil(words / 80) }, () => `<p>${write(80)}</p>`);
      const html = paragraphs.join("\n");
      bytes += html.length;
      bodies.put({ key, html });
      pack.keys.push(key);
      pack.titles.push(` ${title}`);
      pack.times.push(sortAt);
    }
    packs.put(pack);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  opening.result.close();
  return bytes;
}

/** Wakes the background again and again, for so long at most, ms. Tells whether no text is marked any more. */
export async function readFor(most: number): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(m: string): Promise<void> } };
  };
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const end = performance.now() + most;
  let left = 1;
  while (left > 0 && performance.now() < end) {
    const counting = opening.result.transaction("textMarks").objectStore("textMarks").count();
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    left = counting.result;
    if (left === 0) break;
    void chrome.runtime.sendMessage("poll").catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  opening.result.close();
  return left === 0;
}

/** Searches in the library as if it were typed in one go. Gives the ms until the number of results is drawn, and that number. */
export async function search(query: string): Promise<{ ms: number; found: string }> {
  const field = document.querySelector<HTMLInputElement>(".search input");
  const status = document.querySelector<HTMLElement>(".search [role=status]");
  if (!field || !status) throw new Error("There is nothing to search in.");
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  field.focus();
  type("");
  await until(() => status.textContent?.trim() === "");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  type(query);
  await until(() => status.textContent?.trim() !== "");
  return { ms: performance.now() - began, found: status.textContent ?? "" };
}

/** Gives the bytes that all of the extension's data takes on the disk. */
export async function bytesOnDisk(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
