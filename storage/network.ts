import { database } from "./database";

const name = "networkDownAt";

/** Keeps since when (ms) no server at all has answered, or that one did (`undefined`). Writes only on a change. */
export async function keepNetworkDown(at: number | undefined): Promise<void> {
  await database.transaction("rw", database.settings, async () => {
    const known = await database.settings.get(name);
    if (at === undefined && known) await database.settings.delete(name);
    if (at !== undefined && !known) await database.settings.put({ name, value: at });
  });
}

/** Gives since when (ms) no server at all has answered, or undefined. */
export async function networkDownAt(): Promise<number | undefined> {
  return (await database.settings.get(name))?.value as number | undefined;
}
