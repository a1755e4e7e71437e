// A key pair for one run. It lives in memory only, so there is no key to
// commit, to leak or to renew.
import { execFileSync } from "node:child_process";

const REQUEST = [
  "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
  "-nodes", "-days", "2", "-subj", "/CN=stand-in pages", "-keyout", "-", "-out", "-",
];

/** @param {string[]} hosts every name the server will answer to */
export function selfSigned(hosts) {
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`;
  const pem = execFileSync("openssl", [...REQUEST, "-addext", names], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { key: pem, cert: pem };
}
