import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import { valuesListed } from "../values-listed.js";
import {
  type KnownCall,
  type KnownValue,
  knownCallFile,
} from "./known-call.js";
import type { Place } from "./place.js";

/** A place that the document has and the writers know. */
export type Seen = Pick<Place, "path" | "schema" | "pointer">;

/** Finds what the mock's writers write and the document does not have. */
export function findLost(known: KnownCall, seen: readonly Seen[]): Finding[] {
  const findings: Finding[] = [];
  for (const [path, value] of known) {
    const here = seen.filter((place) => place.path === path);
    const found = findLostAt(path, value, here, seen);
    findings.push(...found);
  }
  return findings;
}

function findLostAt(
  path: string,
  value: KnownValue,
  here: readonly Seen[],
  seen: readonly Seen[],
): Finding[] {
  const [first] = here;
  if (first === undefined) {
    return lostPlace(path, seen);
  }
  if (!here.some((place) => takesType(place, value.type))) {
    return [lost(path, `is written as ${value.type}`, first.pointer)];
  }
  return wrongValues(path, value, here, placeOfList(first));
}

/** One that is lost with the object around it is not said again. */
function lostPlace(path: string, seen: readonly Seen[]): Finding[] {
  const around = path.slice(0, path.lastIndexOf("/"));
  const owner = seen.find((place) => place.path === around);
  if (owner) {
    return [lost(path, "is written", owner.pointer)];
  }
  return [];
}

function wrongValues(
  path: string,
  { values = [] }: KnownValue,
  here: readonly Seen[],
  pointer: string,
): Finding[] {
  const listed: unknown[] = [];
  for (const { schema } of here) {
    const own = valuesListed(schema);
    if (own === undefined) {
      return [];
    }
    listed.push(...own);
  }
  if (values.length === 0) {
    return [lost(path, "is written with values that no list has", pointer)];
  }
  const missing = values.filter((value) => !listed.includes(value));
  return missing.map((value) =>
    lost(path, `is written as "${value}"`, pointer),
  );
}

function placeOfList({ schema, pointer }: Seen): string {
  if (schema.enum) {
    return pointerTo(pointer, "enum");
  }
  return pointer;
}

/** A schema without a type takes values of any. */
function takesType({ schema }: Seen, type: string): boolean {
  const types = [schema.type ?? type].flat();
  if (type === "integer" && types.includes("number")) {
    return true;
  }
  return types.includes(type);
}

function lost(path: string, what: string, pointer: string): Finding {
  return {
    code: "mock-lost",
    severity: "error",
    message: `${path} of a call ${what} by the mock, but the spec does not have that.`,
    pointer,
    help: `Take it out of the mock's writers and of ${knownCallFile}.`,
  };
}
