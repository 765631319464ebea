/** A zip archive that stores and does not compress: all that Firefox asks of an add-on's file. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { crc32 } from "node:zlib";

interface Entry {
  name: Buffer;
  content: Buffer;
  crc: number;
  offset: number;
}

/** Gives the bytes of a zip archive that holds every file under a folder, named by its path inside it. */
export function zipFolder(folder: string): Buffer {
  const pieces: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const path of filesUnder(folder)) {
    const content = readFileSync(path);
    const name = Buffer.from(relative(folder, path).split(sep).join("/"));
    const entry = { name, content, crc: crc32(content), offset };
    entries.push(entry);
    const local = Buffer.concat([localHeader(entry), name, content]);
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries.flatMap((entry) => [centralHeader(entry), entry.name]));
  return Buffer.concat([...pieces, directory, endRecord(entries.length, directory.length, offset)]);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** APPNOTE 4.3.7. The date is left at zero: the same folder gives the same bytes. */
function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, entry);
  return header;
}

/** APPNOTE 4.3.12. */
function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return header;
}

/** The fields both headers share: version, flags (bit 11: names are UTF-8), sum, sizes, length of the name. */
function writeFacts(header: Buffer, at: number, { name, content, crc }: Entry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(1 << 11, at + 2);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(content.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

/** APPNOTE 4.3.16. */
function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
