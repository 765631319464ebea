import { database } from "./database";

/** A host whose feeds are not asked for a while. */
export interface HeldHost {
  host: string;
  /** ms */
  until: number;
  /** Whether we hold ourselves back, where the server has not said "later". */
  isOwnPace?: boolean;
}

/** Holds a host back until an instant (ms), because its server said "later"; one that is held for longer stays so. */
export async function holdHost(host: string, until: number): Promise<void> {
  await database.transaction("rw", database.hosts, async () => {
    const known = await database.hosts.get(host);
    if (!known || known.isOwnPace || known.until < until) await database.hosts.put({ host, until });
  });
}

/** Holds a host back until an instant (ms) of our own accord; one that said "later" stays as it is. */
export async function paceHost(host: string, until: number): Promise<void> {
  await database.transaction("rw", database.hosts, async () => {
    const known = await database.hosts.get(host);
    if (!known || known.isOwnPace) await database.hosts.put({ host, until, isOwnPace: true });
  });
}

/** Gives the hosts that are held back at an instant (ms), and forgets those that no longer are. */
export async function heldHosts(now: number): Promise<Map<string, HeldHost>> {
  const all = await database.hosts.toArray();
  const over = all.filter(({ until }) => until <= now);
  if (over.length > 0) await database.hosts.bulkDelete(over.map(({ host }) => host));
  return new Map(all.filter(({ until }) => until > now).map((held) => [held.host, held]));
}

/** Gives those of them whose server said "later". */
export async function laterHosts(now: number): Promise<Map<string, HeldHost>> {
  return new Map([...(await heldHosts(now))].filter(([, { isOwnPace }]) => !isOwnPace));
}
