// An institution that rolls the extension out: its key, its packages on a server of its own, its
// policy file, and the files that `crowded-elevator policy build` makes of it, in /etc.
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TOOL = "target/release/crowded-elevator";

// What a real roll-out has and this one lacks: Mozilla's signature on the package, https on the
// server. And Chromium lets nobody look into what a policy installed, unless a policy says so.
const locked = (Value) => ({ Value, Status: "locked" });
const FOR_TESTS = {
  firefox: {
    Preferences: {
      "xpinstall.signatures.required": locked(false),
      "extensions.checkUpdateSecurity": locked(false),
      // The driver's profile has it off.
      "extensions.update.enabled": locked(true),
    },
  },
  chromium: { DeveloperToolsAvailability: 1 },
};

/** @typedef {Awaited<ReturnType<typeof found>>} Institution */

/** @param {{ networkGate?: boolean }} [first] which packages it rolls out */
export async function found(first = {}) {
  const home = await mkdtemp(join(tmpdir(), "elevator-institution-"));
  const server = await serve(join(home, "packages"));
  const root = `http://127.0.0.1:${server.port}`;
  let released = "";
  let networkGate = first.networkGate ?? false;
  const url = () => (networkGate ? `${root}/network-gate` : root);
  const run = (program, ...words) =>
    execFileSync(program, words, { encoding: "utf8", env: { ...process.env, CROWDED_ELEVATOR_KEY: join(home, "key.pem") } });

  /** Puts the built extension on the server as this version. Gives the id in Chromium. */
  async function release(version) {
    released = version;
    const from = join(home, version);
    for (const browser of ["chromium", "firefox"]) {
      const folder = join(from, browser);
      await cp(join("dist", browser), folder, { recursive: true });
      const path = join(folder, "manifest.json");
      await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), version }));
    }
    const said = run(process.execPath, "tools/package/main.mjs", "--from", from, "--url", root, "--out", join(home, "packages"), ...(networkGate ? ["--network-gate"] : []));
    return /: ([a-p]{32})\n/.exec(said)?.[1] ?? "";
  }

  /**
   * Writes the policy file, has the files built, and puts them where the browsers look.
   * @param {string} settings lines of the policy file
   * @param {(policies: any) => void} [change] what no policy file says: for this test alone
   */
  async function decree(settings, change = () => {}) {
    const file = join(home, "policy.toml");
    await writeFile(file, `${settings}\n[deploy]\nurl = "${url()}"\nchromiumId = "${id}"\n`);
    run(TOOL, "policy", "build", file, "--out", join(home, "built"));
    for (const path of ["chromium/policies/managed/crowded-elevator.json", "firefox/policies/policies.json"]) {
      const built = await readFile(join(home, "built/linux/etc", path), "utf8");
      // The address of Firefox's package carries the version, and here there is one tool for all of them.
      const policies = JSON.parse(built.replace(/-firefox-[\d.]+\.xpi/, `-firefox-${released}.xpi`));
      if (policies.policies) Object.assign(policies.policies, FOR_TESTS.firefox);
      else Object.assign(policies, FOR_TESTS.chromium);
      change(policies);
      await mkdir(join("/etc", path, ".."), { recursive: true });
      await writeFile(join("/etc", path), JSON.stringify(policies));
    }
  }

  const { version } = JSON.parse(await readFile("dist/chromium/manifest.json", "utf8"));
  const id = await release(version);
  return {
    id,
    version,
    release,
    decree,
    /** From now on it releases the packages with the network gate as well, and its policies name those. */
    wantNetworkGate() {
      networkGate = true;
    },
    asked: server.asked,
    async close() {
      await server.close();
      await rm(home, { recursive: true });
    },
  };
}

async function serve(folder) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://any").pathname;
    asked.push(path);
    const body = await readFile(join(folder, path)).catch(() => null);
    response.writeHead(body ? 200 : 404, { "content-type": typeOf(path) }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port,
    asked,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

const TYPES = { crx: "application/x-chrome-extension", xpi: "application/x-xpinstall", xml: "text/xml", json: "application/json" };
const typeOf = (path) => TYPES[path.split(".").pop()] ?? "application/octet-stream";
