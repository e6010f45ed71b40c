import { createRequire } from "node:module";

/** The parts of openapi-typescript that write types. */
export type OpenapiTypescript = Pick<
  typeof import("openapi-typescript"),
  "astToString" | "resolveRef" | "scanDiscriminators" | "transformSchema"
>;

/**
 * Loads openapi-typescript. Its CommonJS files need half the time, above all
 * without those that read and lint documents; but they `require` ES modules,
 * which Node does from 20.19 on.
 */
export async function loadOpenapiTypescript(): Promise<OpenapiTypescript> {
  const isEsmRequired = process.features.require_module === true;
  if (isEsmRequired) {
    return requireParts();
  }
  return import("openapi-typescript");
}

const require = createRequire(import.meta.url);

function requireParts(): OpenapiTypescript {
  const transformSchema = require("openapi-typescript/dist/transform/index.cjs");
  const { astToString } = require("openapi-typescript/dist/lib/ts.cjs");
  const utils = require("openapi-typescript/dist/lib/utils.cjs");
  return {
    astToString,
    resolveRef: utils.resolveRef,
    scanDiscriminators: utils.scanDiscriminators,
    transformSchema,
  };
}
