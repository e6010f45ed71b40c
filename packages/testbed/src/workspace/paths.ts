import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = new URL(".", import.meta.url);
const sourceFolder = dirname(fileURLToPath(here));

/** This package's folder. */
export const testbedFolder = dirname(sourceFolder);

/** The folder that holds all packages. */
export const packagesFolder = dirname(testbedFolder);

/** The root of the workspace. */
export const rootFolder = dirname(packagesFolder);
