import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** This package's folder. */
export const testbedFolder = dirname(
  dirname(dirname(fileURLToPath(import.meta.url))),
);

/** The folder that holds all packages. */
export const packagesFolder = dirname(testbedFolder);

/** The root of the workspace. */
export const rootFolder = dirname(packagesFolder);
