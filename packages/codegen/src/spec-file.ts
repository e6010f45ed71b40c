import { fileURLToPath } from "node:url";

/** The path of the root document of the spec in this repository. */
export const specFile: string = fileURLToPath(import.meta.resolve("@rollcall/openapi/rollcall.yaml"));
