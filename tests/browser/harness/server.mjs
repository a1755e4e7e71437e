// Serves the stand-in pages under the sites' own host names, with a content
// security policy at least as strict as theirs, and writes down every request
// that reaches it: both browsers send *all* hosts here, so a request that the
// extension made to anywhere would be on the list.
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { join, normalize } from "node:path";
import { text } from "node:stream/consumers";
import { selfSigned } from "./certificate.mjs";

const SITES = {
  x: ["x.com", "mobile.x.com", "pro.x.com", "twitter.com"],
  facebook: ["www.facebook.com", "m.facebook.com", "business.facebook.com", "www.messenger.com"],
};

const POLICY = "default-src 'self'; script-src 'self'; img-src 'self' blob: data:";

const TYPES = { js: "text/javascript", css: "text/css" };

/** @param {string} host */
function siteOf(host) {
  return Object.entries(SITES).find(([, hosts]) => hosts.includes(host))?.[0];
}

/** @param {string} site */
function page(site) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${site} (stand-in)</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${site}.css"></head>
<body><div id="root"></div><script src="/assets/${site}.js" defer></script></body></html>`;
}

/**
 * @param {string} assets the folder that `pages/bundle.mjs` filled
 * @returns {Promise<{ port: number, requests: { host: string, method: string, path: string, body: string }[], close(): Promise<void> }>}
 */
export async function serve(assets) {
  const requests = [];
  const server = createServer(selfSigned(Object.values(SITES).flat()), async (request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const path = new URL(request.url ?? "/", "https://any").pathname;
    requests.push({ host, method: request.method ?? "", path, body: await text(request) });
    const site = siteOf(host);
    if (!site) return void response.writeHead(421).end();

    response.setHeader("content-security-policy", POLICY);
    if (!path.startsWith("/assets/")) {
      return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(site));
    }
    const name = normalize(path.slice("/assets".length));
    try {
      const body = await readFile(join(assets, name));
      const type = TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port,
    requests,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
