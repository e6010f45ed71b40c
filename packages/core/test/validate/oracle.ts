import type { Schema } from "@rollcall/codegen";
import { Ajv2020 } from "ajv/dist/2020.js";
import { spec } from "./spec.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "spec", components: spec.components });

/**
 * Whether ajv, which is not used at run time, finds a value right. An unknown
 * enum value is wrong to it.
 */
export function oracleOf(schema: Schema): (value: unknown) => boolean {
  return ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"spec#/')),
  );
}
