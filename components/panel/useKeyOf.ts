import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** Gives the keys that a command of the manifest has in this browser; empty where it has none. */
export function useKeyOf(command: string): string {
  const [keys, setKeys] = useState("");
  useEffect(() => {
    const read = async () => {
      const found = (await browser.commands.getAll()).find(({ name }) => name === command);
      setKeys(found?.shortcut ?? "");
    };
    read().catch(console.error);
  }, [command]);
  return keys;
}
