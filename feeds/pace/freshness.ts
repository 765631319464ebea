/** How long a server says that its answer stays good. Pure. */

/**
 * Gives for how many ms from now an answer is fresh by its own headers (RFC 9111 §4.2.1): `max-age` before `Expires`,
 * less the `Age` it has already. 0 where it says nothing, or that it is stale already.
 */
export function freshFor(headers: Headers): number {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.get("cache-control") ?? "")?.[1];
  const lifetime = maxAge === undefined ? untilExpiry(headers) : Number(maxAge) * 1000;
  const age = Number(headers.get("age") ?? 0) * 1000;
  return Math.max(0, lifetime - (Number.isFinite(age) ? Math.max(0, age) : 0));
}

/** `Expires` is judged against the answer's own `Date`: the two are by the same clock. "0" and other non-dates are past. */
function untilExpiry(headers: Headers): number {
  const expires = Date.parse(headers.get("expires") ?? "");
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(expires) ? 0 : expires - (Number.isNaN(date) ? Date.now() : date);
}
