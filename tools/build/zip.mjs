// A zip that depends on nothing but what is in it: sorted names, no times, no owners.
import { crc32, deflateRawSync } from "node:zlib";

// Times must be something, and 1980-01-01 is the first one that the format can say.
const DATE = (1 << 5) | 1;
const VERSION = 20;
const DEFLATE = 8;
const UTF8_NAMES = 1 << 11;

/** @param {import("./files.mjs").Files} files */
export function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const shared = sharedFields(name, bytes, packed);
    const local = [u32(0x04034b50), shared, name, packed];
    // After the shared fields: comment length, disk, internal and external attributes, place.
    directory.push(u32(0x02014b50), u16(VERSION), shared, u16(0), u16(0), u16(0), u32(0), u32(offset), name);
    bodies.push(...local);
    offset += size(local);
  }
  const count = u16(files.size);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(size(directory)), u32(offset), u16(0)];
  return Buffer.concat([...bodies, ...directory, ...end]);
}

function sharedFields(name, bytes, packed) {
  return Buffer.concat([
    u16(VERSION),
    u16(UTF8_NAMES),
    u16(DEFLATE),
    u16(0),
    u16(DATE),
    u32(crc32(bytes)),
    u32(packed.length),
    u32(bytes.length),
    u16(name.length),
    u16(0),
  ]);
}

const size = (buffers) => buffers.reduce((sum, buffer) => sum + buffer.length, 0);

function u16(value) {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
