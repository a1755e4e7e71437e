// Where a browser is on this machine.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @param {string} variable an environment variable that overrules the search
 * @param {string[]} names in order of preference
 */
export function findProgram(variable, names) {
  const wished = process.env[variable];
  if (wished) return wished;
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error(`none of ${names.join(", ")} is installed; set ${variable} to the program's path`);
}
