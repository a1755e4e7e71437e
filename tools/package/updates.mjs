// What installed copies ask for to learn of a new version.

/** @typedef {{ id: string, version: string, link: string, sha256: string }} Release */

/** @param {Release} release Chromium's */
export function updateXml({ id, version, link, sha256 }) {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'>
    <updatecheck codebase='${escaped(link)}' version='${version}' hash_sha256='${sha256}' />
  </app>
</gupdate>
`;
}

/** @param {Release} release Firefox's */
export function updatesJson({ id, version, link, sha256 }) {
  const update = { version, update_link: link, update_hash: `sha256:${sha256}` };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/'/g, "&apos;").replace(/</g, "&lt;");
