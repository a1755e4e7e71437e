// An authority of its own for one run, and a server certificate signed by it:
// what an institution has inside its walls.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** @param {string} name such as `IP:127.0.0.1` */
export function authority(name) {
  const folder = mkdtempSync(join(tmpdir(), "elevator-authority-"));
  const at = (file) => join(folder, file);
  const openssl = (...words) => execFileSync("openssl", words, { stdio: "ignore" });
  try {
    openssl("req", "-x509", ...KEY, "-days", "2", "-subj", "/CN=Test authority", "-keyout", at("ca.key"), "-out", at("ca.pem"));
    openssl("req", "-new", ...KEY, "-subj", "/CN=collector", "-keyout", at("key.pem"), "-out", at("request.pem"));
    writeFileSync(at("extensions"), `subjectAltName=${name}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`);
    openssl("x509", "-req", "-in", at("request.pem"), "-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial",
      "-days", "2", "-extfile", at("extensions"), "-out", at("cert.pem"));
    const read = (file) => readFileSync(at(file), "utf8");
    return { certificate: read("ca.pem"), tls: { key: read("key.pem"), cert: read("cert.pem") } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
