import type { ValueSpec } from "../../spec.js";
import type { EngineContext, Visit } from "../engine-context.js";
import { checkValue } from "../query/check-value.js";
import { readJsonObject, textOf } from "./read-json-object.js";
import { refuseUnknown } from "./refuse-unknown.js";

/**
 * Reads a JSON body, checks it against the spec, and keeps the fields that the
 * spec names.
 */
export function readBody(
  context: EngineContext,
  visit: Visit,
  spec: ValueSpec,
): Record<string, unknown> {
  const value = readJsonObject(textOf(visit.body));
  checkValue("", value, spec);
  const { properties = {} } = spec;
  const unknown = Object.keys(value).filter(
    (name) => !Object.hasOwn(properties, name),
  );
  refuseUnknown(context, visit, unknown);
  return pickKnownFields(value, spec);
}

function pickKnownFields(
  value: Record<string, unknown>,
  spec: ValueSpec,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(spec.properties ?? {})) {
    if (Object.hasOwn(value, name)) {
      fields[name] = value[name];
    }
  }
  return fields;
}
