/** Which part of the code a round's time goes to: the worker's profile, put together by file through the source map. */
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import type { CDPSession, Protocol } from "puppeteer-core";

/** The parts, by where a function comes from; the first that matches has it. */
const parts: [RegExp, string][] = [
  [/^\(idle\)/, "waiting"],
  [/^\(garbage collector\)/, "collecting garbage"],
  [/^\(program\)/, "the browser's own code"],
  [/dexie/, "storing: Dexie, IndexedDB"],
  [/feedsmith|fast-xml|entities/, "parsing: feedsmith"],
  [/htmlparser2/, "parsing: text of HTML"],
  [/feeds\/documents\/(postPlaces|newest|salvage|prolog)/, "parsing: cutting down"],
  [/feeds\/(identify|links)|storage\/samePost/, "identifying"],
  [/feeds\/(body|documents\/decode)/, "reading and decoding"],
  [/feeds\/(documents|dates)\//, "parsing: ours"],
  [/feeds\//, "asking and scheduling"],
  [/storage\//, "storing: ours"],
  [/components\//, "drawing the badge"],
  [/webextension-polyfill|extensions::/, "extension API"],
];

/**
 * Profiles the worker until the returned function is called, which gives the ms of each part, the dearest first. What the
 * worker only waits for is left out, because it waits before and behind the round as well.
 */
export async function profileWorker(
  session: CDPSession,
  folder: string,
): Promise<() => Promise<[string, number][]>> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 500 });
  await session.send("Profiler.start");
  return async () => {
    const { profile } = await session.send("Profiler.stop");
    await session.send("Profiler.disable");
    return sumParts(profile, readMap(folder));
  };
}

function readMap(folder: string): SourceMap {
  return new SourceMap(JSON.parse(readFileSync(join(folder, "background.js.map"), "utf8")));
}

function sumParts({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile, map: SourceMap) {
  const partOf = new Map(nodes.map(({ id, callFrame }) => [id, findPart(callFrame, map)]));
  const own = callersOf(nodes, partOf);
  const sums = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const part = own.get(id) ?? "other";
    if (part === "waiting") continue;
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** What has no place of its own, such as `JSON.stringify`, belongs to whoever called it. */
function callersOf(nodes: Protocol.Profiler.ProfileNode[], partOf: Map<number, string | undefined>) {
  const own = new Map<number, string | undefined>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  for (const { id } of nodes) {
    let at: number | undefined = id;
    while (at !== undefined && partOf.get(at) === undefined) at = parents.get(at);
    own.set(id, at === undefined ? undefined : partOf.get(at));
  }
  return own;
}

function findPart(frame: Protocol.Runtime.CallFrame, map: SourceMap): string | undefined {
  const file = frame.url.endsWith("/background.js")
    ? (map.findEntry(frame.lineNumber, frame.columnNumber) as { originalSource?: string }).originalSource
    : frame.url || frame.functionName;
  return parts.find(([place]) => place.test(file ?? ""))?.[1];
}
