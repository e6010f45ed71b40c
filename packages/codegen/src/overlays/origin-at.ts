import { type Json, type JsonObject, tokensOf } from "@rollcall/spec-diff";
import { isObject } from "./is-object.js";
import { type Origin, type Origins, start } from "./origins.js";

/** Where a value was written, or the innermost thing around it. */
export function originAt(
  document: JsonObject,
  pointer: string,
  origins: Origins,
): Origin {
  let value: Json | undefined = document;
  let origin = start;
  for (const token of tokensOf(pointer)) {
    const holder = holderOf(document, value, token);
    if (holder === undefined) {
      break;
    }
    origin = origins.of(holder, token);
    value = (holder as JsonObject)[token];
  }
  return origin;
}

/** What has a member of that name: the value, or what it refers to. */
function holderOf(
  document: JsonObject,
  value: Json | undefined,
  token: string,
): JsonObject | Json[] | undefined {
  const passed = new Set<Json>();
  let holder = value;
  while (isContainer(holder) && !passed.has(holder)) {
    if (Object.hasOwn(holder, token)) {
      return holder;
    }
    passed.add(holder);
    holder = targetOf(document, holder);
  }
  return undefined;
}

function isContainer(value: Json | undefined): value is JsonObject | Json[] {
  return typeof value === "object" && value !== null;
}

/** What a `$ref` leads to, one step far. */
function targetOf(document: JsonObject, value: Json): Json | undefined {
  const { $ref } = isObject(value) ? value : {};
  if (typeof $ref !== "string") {
    return undefined;
  }
  let target: Json | undefined = document;
  for (const token of tokensOf($ref)) {
    target = memberOf(target, token);
  }
  return target;
}

function memberOf(value: Json | undefined, token: string): Json | undefined {
  const isMember = isContainer(value) && Object.hasOwn(value, token);
  if (isMember) {
    return (value as JsonObject)[token];
  }
  return undefined;
}
