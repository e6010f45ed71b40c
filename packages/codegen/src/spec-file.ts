import { createRequire } from "node:module";

/** The path of the root document of the spec in this repository. */
export const specFile: string = createRequire(import.meta.url).resolve(
  "@rollcall/openapi/v1/rollcall.yaml",
);
