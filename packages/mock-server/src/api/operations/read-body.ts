import type { ValueSpec } from "../../spec.js";
import type { JsonObject } from "../../util/is-object.js";
import type { EngineContext, Visit } from "../engine-context.js";
import { checkValue } from "../query/check-value.js";
import { checkAgent } from "./check-agent.js";
import { readJsonObject, textOf, unknownIn } from "./json-body.js";
import { refuseUnknown } from "./refuse-unknown.js";

/**
 * Reads a JSON body, checks it against the spec, and keeps the fields that the
 * spec names: others are told of, or refused.
 */
export function readBody(
  context: EngineContext,
  visit: Visit,
  spec: ValueSpec,
): Record<string, unknown> {
  const value = readJsonObject(textOf(visit.body));
  checkValue("", value, spec);
  checkAgent(value);
  refuseUnknown(context, visit, unknownIn(value, spec));
  return pickKnownFields(value, spec);
}

function pickKnownFields(
  value: JsonObject,
  { properties = {} }: ValueSpec,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) {
    if (Object.hasOwn(value, name)) {
      fields[name] = value[name];
    }
  }
  return fields;
}
