import { database } from "./database";

/** A host that said "later": none of its feeds is asked before then. */
export interface HeldHost {
  host: string;
  /** ms */
  until: number;
}

/** Holds a host back until an instant (ms); one that is held for longer already stays so. */
export async function holdHost(host: string, until: number): Promise<void> {
  await database.transaction("rw", database.hosts, async () => {
    const known = await database.hosts.get(host);
    if (!known || known.until < until) await database.hosts.put({ host, until });
  });
}

/** Gives the hosts that are held back at an instant (ms), and forgets those that no longer are. */
export async function heldHosts(now: number): Promise<Set<string>> {
  const all = await database.hosts.toArray();
  const over = all.filter(({ until }) => until <= now);
  if (over.length > 0) await database.hosts.bulkDelete(over.map(({ host }) => host));
  return new Set(all.filter(({ until }) => until > now).map(({ host }) => host));
}
