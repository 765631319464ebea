/** One drawing of the badge alone. Sent into the popup as text: it sees its arguments and the page, and nothing else. */

/** The ms of a drawing until the count and the rest were read, and until the browser had taken it all. */
export interface Drawing {
  read: number;
  whole: number;
}

/**
 * Makes the page draw the badge as it does after a change, without one: says in the way in which Dexie hears of other pages'
 * changes that a row of the settings has changed which nobody reads. Gives how long the drawing took.
 */
export async function drawOnce(): Promise<Drawing> {
  const { chrome } = globalThis as unknown as { chrome: { action: Record<string, unknown> } };
  const names = ["setBadgeText", "setBadgeBackgroundColor", "setTitle"];
  const natives = names.map((name) => chrome.action[name]);
  const open = IDBTransaction.prototype.objectStore;
  let [began, read, drawn] = [0, 0, 0];
  IDBTransaction.prototype.objectStore = function (...args) {
    began ||= performance.now();
    return open.apply(this, args);
  };
  await new Promise<void>((resolve) => {
    let left = names.length;
    for (const [i, name] of names.entries()) {
      const native = natives[i] as (change: object) => Promise<void>;
      chrome.action[name] = async (change: object) => {
        read ||= performance.now();
        await native.call(chrome.action, change);
        drawn = performance.now();
        left -= 1;
        if (left === 0) resolve();
      };
    }
    const key = "nobody reads this";
    const detail = { "idb://pitwall/settings/": { from: key, to: key, l: null, r: null, d: 0 } };
    dispatchEvent(new CustomEvent("x-storagemutated-1", { detail }));
  });
  for (const [i, name] of names.entries()) chrome.action[name] = natives[i];
  IDBTransaction.prototype.objectStore = open;
  return { read: read - began, whole: drawn - began };
}
