/** Time zones as feeds name them. Pure. */

const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  west: 60,
  ist: 330,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

/** Gives the minutes east of Greenwich that a zone means; one that no one knows counts as Greenwich (RFC 2822 §4.3). */
export function zoneMinutes(zone: string): number {
  const clock = /(?:^|\s|gmt|utc?)([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(zone);
  if (clock) return (clock[1] === "-" ? -1 : 1) * (Number(clock[2]) * 60 + Number(clock[3] ?? 0));
  return zones[/[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? "z"] ?? 0;
}
