import type { SchemaReference } from "@rollcall/core/spec";
import type { ApiVersion } from "../api/api-version.js";
import { namesIn } from "../json-pointer.js";
import { writeValueSchema } from "./value-schema.js";

/** The JSON Schema of a whole call, as the spec of a version has it. */
export function writeCallSchema(version: ApiVersion): object {
  return writeSchemaOf(version, version.call);
}

/** The same of a call in a list, without what lists leave out. */
export function writeListedCallSchema(version: ApiVersion): object {
  const { properties = {} } = version.call;
  const listed: Record<string, SchemaReference> = {};
  for (const [name, inner] of Object.entries(properties)) {
    if (!inner.unlisted) {
      listed[name] = inner;
    }
  }
  return writeSchemaOf(version, {
    ...version.call,
    properties: listed,
  });
}

function writeSchemaOf(version: ApiVersion, call: SchemaReference): object {
  const { id } = version.operation.pagination;
  return {
    ...writeValueSchema(call),
    required: namesIn(id),
  };
}
