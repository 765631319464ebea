/** How a panel notices that a tab went on from the post that Pitwall put there. */
import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { readActiveTab, watchTabs } from "@/components/panel/activeTab";
import { findTabPost, rememberTabPost } from "@/storage/tabPosts";

type Hear = (tabId: number, change: { status?: string }) => void;

let status = "complete";
let tell: Hear;
let told = 0;

beforeEach(async () => {
  await browser.storage.session.clear();
  status = "complete";
  told = 0;
  const silent = { addListener: () => undefined, removeListener: () => undefined };
  vi.spyOn(browser.tabs, "query").mockImplementation((async () => [{ id: 7, status }]) as never);
  vi.spyOn(browser.tabs, "get").mockImplementation((async () => ({ id: 7, status })) as never);
  Object.assign(browser.tabs, {
    onUpdated: { ...silent, addListener: (hear: Hear) => (tell = hear) },
    onActivated: silent,
  });
  watchTabs(() => {
    told += 1;
  });
});

const state = async () => (await findTabPost(7))?.state;
/** Has the browser tell of a change, and waits until the panel has noticed it. */
async function hear(change: { status?: string }): Promise<void> {
  const before = told;
  tell(7, change);
  await vi.waitFor(() => expect(told).toBe(before + 1));
}
const put = (at: number, now: "coming" | "there") => rememberTabPost(7, { postKey: "a", at, state: now });

it("a post that is opened is on its way until its page has come, whatever loads before", async () => {
  await put(Date.now(), "coming");
  expect((await readActiveTab())?.post?.state).toBe("coming");
  status = "loading";
  await hear({ status: "loading" });
  await hear({ status: "loading" });
  expect(await state()).toBe("coming");
  status = "complete";
  await hear({ status: "complete" });
  expect(await state()).toBe("there");
});

it("a jump within the page, over by the time one asks, is none to another page", async () => {
  await put(Date.now(), "there");
  await hear({ status: "loading" });
  await hear({ status: "complete" });
  expect(await state()).toBe("there");
});

it("a page that loads after the post makes it doubtful, and stays so", async () => {
  await put(Date.now(), "there");
  status = "loading";
  await hear({ status: "loading" });
  status = "complete";
  await hear({ status: "complete" });
  expect(await state()).toBe("gone");
});

it("a panel that opens later takes a tab for arrived that was opened long before", async () => {
  await put(Date.now() - 60_000, "coming");
  expect((await readActiveTab())?.post?.state).toBe("there");
  expect(await state()).toBe("there");
});
