// Just enough of the WebAssembly binary format to make one function trap.

const IMPORTS = 2, EXPORTS = 7, CODE = 10;
const FUNCTION = 0;
const UNREACHABLE = 0x00, NOP = 0x01, END = 0x0b;

/**
 * The module with the body of an exported function replaced by a trap, padded
 * to the length it had, so that nothing else moves.
 * @param {Uint8Array} wasm
 * @param {string} name
 */
export function trapIn(wasm, name) {
  const bytes = Uint8Array.from(wasm);
  const at = sections(bytes);
  const index = exported(reader(bytes, at[EXPORTS]), name) - importedFunctions(reader(bytes, at[IMPORTS]));

  const code = reader(bytes, at[CODE]);
  code.number();
  for (let before = 0; before < index; before++) code.skip(code.number());
  const size = code.number();
  const end = code.place() + size;
  for (let groups = code.number(); groups > 0; groups--) {
    code.number();
    code.skip(1);
  }
  bytes.fill(NOP, code.place(), end);
  bytes[code.place()] = UNREACHABLE;
  bytes[end - 1] = END;
  return bytes;
}

/** @param {Uint8Array} bytes where each section's contents begin, by its number */
function sections(bytes) {
  /** @type {Record<number, number>} */
  const places = {};
  const all = reader(bytes, 8);
  while (all.place() < bytes.length) {
    const [id] = all.bytes(1);
    const size = all.number();
    places[id] = all.place();
    all.skip(size);
  }
  return places;
}

/** @param {ReturnType<typeof reader>} section */
function importedFunctions(section) {
  const count = section.number();
  for (let each = 0; each < count; each++) {
    section.text();
    section.text();
    if (section.bytes(1)[0] !== FUNCTION) throw new Error("this reader knows imported functions only");
    section.number();
  }
  return count;
}

/**
 * @param {ReturnType<typeof reader>} section
 * @param {string} name
 */
function exported(section, name) {
  for (let left = section.number(); left > 0; left--) {
    const found = section.text();
    const [kind] = section.bytes(1);
    const index = section.number();
    if (found === name && kind === FUNCTION) return index;
  }
  throw new Error(`the module exports no function ${name}`);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} place
 */
function reader(bytes, place) {
  const read = {
    place: () => place,
    /** @param {number} count */
    skip: (count) => { place += count; },
    /** @param {number} count */
    bytes: (count) => bytes.subarray(place, place += count),
    text: () => new TextDecoder().decode(read.bytes(read.number())),
    /** An unsigned LEB128 number. */
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[place++];
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
    },
  };
  return read;
}
