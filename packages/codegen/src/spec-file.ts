import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { firstVersion, listVersions, rootDocument } from "./version-folder.js";

const { resolve } = createRequire(import.meta.url);

/** The folder of the specs of this repository. */
const folder = dirname(resolve("@rollcall/openapi/package.json"));

/** The paths of the root documents of all versions in this repository. */
export const specFiles: readonly string[] = listVersions(folder).map(
  (version) => rootDocument(join(folder, version)),
);

/** The path of the root document of the first version. */
export const specFile: string = rootDocument(join(folder, firstVersion));
