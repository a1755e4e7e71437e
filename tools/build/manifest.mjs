// One source manifest, one copy for each browser: what the other one needs is taken out, because
// each warns about the other's keys and a warning nobody acts on hides the next one.
import { readFileSync } from "node:fs";

export const browsers = ["chromium", "firefox"];

/** @param {string} browser one of `browsers` */
export function manifestFor(browser) {
  const { manifest_version, name, ...rest } = JSON.parse(readFileSync("manifest.json", "utf8"));
  const manifest = { manifest_version, name, version: packageVersion(), ...rest };
  if (browser === "chromium") {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
    // Firefox takes managed values from its policies file alone and knows no schema.
    delete manifest.storage;
  }
  return manifest;
}

/**
 * The manifest with the network gate's permissions, which only an institution's own package asks for.
 * @template {{ permissions: string[], content_scripts: { matches: string[] }[] }} Manifest
 * @param {Manifest} manifest
 */
export function withNetworkGate(manifest) {
  return {
    ...manifest,
    permissions: [...manifest.permissions, "webRequest", "webRequestBlocking"],
    // To stand before a request takes a right to the site; a content script alone has none.
    host_permissions: manifest.content_scripts.flatMap(({ matches }) => matches),
  };
}

/** The version of everything is the core's, in Cargo.toml. */
export function packageVersion() {
  const [, version] = /^\[package\][^[]*?^version = "([^"]+)"/ms.exec(readFileSync("Cargo.toml", "utf8")) ?? [];
  if (!version) throw new Error("Cargo.toml: no version under [package]");
  return version;
}
