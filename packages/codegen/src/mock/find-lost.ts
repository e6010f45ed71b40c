import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { KnownCall, KnownValue } from "./known-call.js";
import { knownCallFile } from "./known-call.js";
import { type Place, valuesListed } from "./place.js";

/** A place that the document has and the writers know. */
export type Seen = Pick<Place, "path" | "schema" | "pointer">;

/** Finds what the mock's writers write and the document does not have. */
export function findLost(known: KnownCall, seen: readonly Seen[]): Finding[] {
  const findings: Finding[] = [];
  for (const [path, value] of known) {
    const [first, ...others] = seen.filter((place) => place.path === path);
    const found =
      first === undefined
        ? lostPlace(path, seen)
        : wrongValues(path, value, [first, ...others]);
    findings.push(...found);
  }
  return findings;
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
  { type, values = [] }: KnownValue,
  here: readonly [Seen, ...Seen[]],
): Finding[] {
  const [first] = here;
  if (!here.some((place) => takesType(place, type))) {
    return [lost(path, `is written as ${type}`, first.pointer)];
  }
  const listed = here.map(({ schema }) => valuesListed(schema));
  if (listed.some((list) => list === undefined)) {
    return [];
  }
  const all = listed.flat();
  const pointer = placeOfList(first);
  if (values.length === 0) {
    return [lost(path, "is written with values that no list has", pointer)];
  }
  const missing = values.filter((value) => !all.includes(value));
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
  return (
    types.includes(type) || (type === "integer" && types.includes("number"))
  );
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
