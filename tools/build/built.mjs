// Where cargo put the core's wasm or its build script's word lists, out of what it reported: the
// folder's name holds a hash, and an older build's folder may lie beside it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// The core comes from this folder; a standard library that is built along comes from another.
const home = `path+${pathToFileURL(process.cwd())}#`;
const own = ({ package_id }) => package_id.startsWith(home);

const WANTED = {
  wasm: ({ reason, filenames }) => reason === "compiler-artifact" && filenames.find((path) => path.endsWith(".wasm")),
  lexicon: ({ reason, out_dir }) => reason === "build-script-executed" && `${out_dir}/lexicon.bin`,
};

const find = WANTED[process.argv[2]];
const messages = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const [path] = messages.filter((message) => message.package_id && own(message)).map(find).filter(Boolean);
if (!path) {
  console.error(`build.sh: cargo reported no ${process.argv[2]} of the core.`);
  process.exit(1);
}
console.log(path);
