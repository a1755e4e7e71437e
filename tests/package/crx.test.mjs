// The signed package, read by another reader than the writer: openssl computes the id and checks
// the signature, Python takes the header apart.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { zip } from "../../tools/build/zip.mjs";
import { crx, extensionId } from "../../tools/package/crx.mjs";

const folder = mkdtempSync(join(tmpdir(), "elevator-crx-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name) => join(folder, name);

const { privateKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
writeFileSync(at("key.pem"), key.export({ type: "pkcs8", format: "pem" }));
const content = zip(new Map([["manifest.json", "{}"], ["core.wasm", "x".repeat(300_000)]]));
const packed = crx(content, key);
writeFileSync(at("package.crx"), packed);

// Splits the file into the parts of its header; the signed bytes are put together anew.
const READER = `
import struct, sys
def fields(data):
    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]; at += 1
            value |= (byte & 127) << shift; shift += 7
            if byte < 128: return value, at
    at = 0
    while at < len(data):
        tag, at = varint(at)
        assert tag & 7 == 2, tag
        size, at = varint(at)
        yield tag >> 3, data[at:at + size]
        at += size
folder, data = sys.argv[1], open(sys.argv[1] + "/package.crx", "rb").read()
magic, version, size = struct.unpack("<4sII", data[:12])
assert (magic, version) == (b"Cr24", 3)
header, archive = dict(fields(data[12:12 + size])), data[12 + size:]
proof, signed = dict(fields(header[2])), header[10000]
for name, part in [("public.der", proof[1]), ("signature", proof[2]), ("archive.zip", archive),
                   ("signed", b"CRX3 SignedData\\0" + struct.pack("<I", len(signed)) + signed + archive)]:
    open(folder + "/" + name, "wb").write(part)
print(dict(fields(signed))[1].hex())
`;
const claimed = execFileSync("python3", ["-c", READER, folder], { encoding: "utf8" }).trim();

const openssl = (...words) => execFileSync("openssl", words, { cwd: folder });

test("the signature holds over the header and the archive", () => {
  const verdict = openssl("dgst", "-sha256", "-verify", "public.der", "-keyform", "DER", "-signature", "signature", "signed");
  assert.match(String(verdict), /Verified OK/);
});

test("the id is the start of the public key's hash, in letters", () => {
  const spki = openssl("pkey", "-in", "key.pem", "-pubout", "-outform", "DER");
  writeFileSync(at("spki.der"), spki);
  const hash = String(openssl("dgst", "-sha256", "-r", "spki.der")).slice(0, 32);
  assert.equal(claimed, hash);
  assert.match(extensionId(key), /^[a-p]{32}$/);
  assert.equal(extensionId(key).replace(/./g, (letter) => (letter.charCodeAt(0) - 97).toString(16)), hash);
});

test("the archive is the one that was signed, and signing it again gives the same bytes", () => {
  assert.ok(packed.subarray(-content.length).equals(content));
  assert.ok(crx(content, key).equals(packed));
});
