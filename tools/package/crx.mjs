// CRX3, the format in which Chromium installs a package from outside a store: a signed header
// before a zip. The extension's id is the hash of the public key, so the key is the identity.
import { createHash, createPublicKey, createSign } from "node:crypto";

// Field numbers of Chromium's crx3.proto.
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;

/**
 * @param {Buffer} zip
 * @param {import("node:crypto").KeyObject} key a private RSA key
 */
export function crx(zip, key) {
  const publicKey = spki(key);
  const signedData = field(CRX_ID, idBytes(publicKey));
  // RSA with PKCS #1 v1.5 padding: the same key and bytes always give the same signature.
  const signature = createSign("sha256")
    .update("CRX3 SignedData\0")
    .update(u32(signedData.length))
    .update(signedData)
    .update(zip)
    .sign(key);
  const proof = Buffer.concat([field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signedData)]);
  return Buffer.concat([Buffer.from("Cr24"), u32(3), u32(header.length), header, zip]);
}

/**
 * The id by which Chromium and its policies name what this key signs.
 * @param {import("node:crypto").KeyObject} key
 */
export function extensionId(key) {
  const hex = idBytes(spki(key)).toString("hex");
  // Sixteen letters from a on, so that no id looks like a number.
  return hex.replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));
}

const spki = (key) => createPublicKey(key).export({ type: "spki", format: "der" });
const idBytes = (publicKey) => createHash("sha256").update(publicKey).digest().subarray(0, 16);

/** A length-delimited protobuf field. */
function field(number, bytes) {
  const LENGTH_DELIMITED = 2;
  return Buffer.concat([varint((number << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

function u32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
