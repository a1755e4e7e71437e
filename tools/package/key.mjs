// The key that signs the Chromium package. Whoever has it can update every installed copy, so it
// lives outside the repository and is readable by its owner alone.
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

/** @param {string | undefined} wished the path after `--key` */
export function signingKey(wished) {
  const path = resolve(wished ?? process.env.CROWDED_ELEVATOR_KEY ?? join(homedir(), ".config/crowded-elevator/key.pem"));
  if (!relative(process.cwd(), path).startsWith("..")) {
    throw new Error(`${path} is inside the repository; keep the signing key elsewhere.`);
  }
  if (existsSync(path)) return read(path);
  // A path that was asked for and isn't there is a mistake, not a wish for another identity.
  if (wished) throw new Error(`${path}: there is no key. Leave out --key to have one made.`);
  return make(path);
}

function read(path) {
  let key;
  try {
    key = createPrivateKey(readFileSync(path));
  } catch (error) {
    throw new Error(`${path}: not a private key in PEM form (${error.message})`);
  }
  if (key.asymmetricKeyType !== "rsa") throw new Error(`${path}: an RSA key is needed, this one is ${key.asymmetricKeyType}.`);
  return key;
}

function make(path) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  console.log(`made a signing key: ${path}. Keep a copy in a safe place: without it no installed copy can be updated.`);
  return privateKey;
}
