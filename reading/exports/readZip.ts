/**
 * Reads the text files of a zip archive (PKWARE APPNOTE 6.3), whoever made it. Bounded: an archive of a few kilobytes can hold
 * gigabytes, and what it says of itself need not be true. So each file is unpacked by the browser piece by piece, and given
 * up once it is larger than it said; and each has to have the sum it names. Pure.
 */
import { crc32 } from "./crc32";

/** So many bytes unpack to 66 MB at most, in the time of a wink. */
const small = 64 * 1024;

/** Why an archive was not read. */
export class ZipTrouble extends Error {
  readonly kind: "broken" | "tooLarge" | "locked";
  constructor(kind: ZipTrouble["kind"]) {
    super(`The archive is not read: ${kind}`);
    this.kind = kind;
  }
}

/** What is read at most: so many files, so many bytes of one, and of all together. */
export interface Bounds {
  files: number;
  each: number;
  all: number;
}

/** A file of an archive: its path, and what it says of itself. */
interface Listed {
  path: string;
  isLocked: boolean;
  method: number;
  sum: number;
  packed: number;
  size: number;
  offset: number;
}

/** Gives those files of an archive whose path is wanted, as text. Throws `ZipTrouble`. */
export async function readZip(
  archive: Uint8Array<ArrayBuffer>,
  isWanted: (path: string) => boolean,
  bounds: Bounds,
): Promise<{ path: string; text: string }[]> {
  const listed = listFiles(archive, bounds).filter(({ path }) => isWanted(path));
  const size = listed.reduce((sum, file) => sum + file.size, 0);
  if (size > bounds.all || listed.some((file) => file.size > bounds.each)) throw new ZipTrouble("tooLarge");
  const files: { path: string; text: string }[] = [];
  for (const file of listed) {
    const bytes = await unpack(archive, file);
    if (crc32(bytes) !== file.sum) throw new ZipTrouble("broken");
    files.push({ path: file.path, text: new TextDecoder().decode(bytes) });
  }
  return files;
}

function listFiles(archive: Uint8Array<ArrayBuffer>, bounds: Bounds): Listed[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  // More than these counts hold are named elsewhere (zip64); nobody has so many notes.
  if (count === 0xffff || count > bounds.files) throw new ZipTrouble("tooLarge");
  const files: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ZipTrouble("broken");
      files.push(readListed(view, archive, at));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    throw new ZipTrouble("broken");
  }
  return files;
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipTrouble("broken");
}

function readListed(view: DataView, archive: Uint8Array, at: number): Listed {
  const name = archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    path: new TextDecoder().decode(name),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

async function unpack(archive: Uint8Array<ArrayBuffer>, file: Listed): Promise<Uint8Array> {
  if (file.isLocked) throw new ZipTrouble("locked");
  if (file.offset + 30 > archive.length) throw new ZipTrouble("broken");
  const view = new DataView(archive.buffer, archive.byteOffset + file.offset, 30);
  const start = file.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = archive.subarray(start, start + file.packed);
  if (packed.length !== file.packed) throw new ZipTrouble("broken");
  if (file.method === 0) return packed;
  if (file.method !== 8) throw new ZipTrouble("broken");
  return packed.length <= small ? inflateSmall(packed, file.size) : inflate(packed, file.size);
}

/** Thousands of small files are unpacked at once; a larger one piece by piece, as long as it is not larger than it said. */
async function inflateSmall(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const { inflateSync } = await import("fflate");
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new ZipTrouble("broken");
  }
}

async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes.set(next.value, at);
      at += next.value.length;
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    throw new ZipTrouble("broken");
  }
  return bytes.subarray(0, at);
}
