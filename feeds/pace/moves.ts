/**
 * Feeds that have moved. `fetch` follows redirects by itself and tells only where it ended, not whether the server
 * meant it for good (301, 308) or for now (302, 307): Fetch §2.2.6 hides that from scripts. So an address is believed
 * to be the new one when it has been answered from on three different days: a maintenance page or a hotel's network
 * does not last that long.
 */

/** On how many different days a new address must have answered before it replaces the old one. */
export const daysToBelieve = 3;

/** Gives whether a redirect's end may ever replace a feed's address: never from https to http, never a login or portal. */
export function mayMoveTo(from: string, to: string): boolean {
  const [old, next] = [new URL(from), new URL(to)];
  if (next.protocol !== "https:" && next.protocol !== old.protocol) return false;
  if (old.href === next.href || next.pathname === "/") return false;
  return !/(^|[./_-])(login|log-in|signin|sign-in|sso|oauth2?|auth|captive|portal|consent|challenge|maintenance)([./_-]|$)/i.test(
    next.host + next.pathname,
  );
}

/** Gives the day of an instant (ms), in UTC, as it is counted for moves. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
