import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import { listValues } from "../list-values.js";
import { isOfKind, type Kind } from "./call-kinds.js";
import { isWrittenIn, type KnownCall, type KnownValue } from "./known-call.js";
import type { Place } from "./place.js";

/**
 * Finds what the mock's writers write into calls of a kind, and the document
 * does not have there.
 *
 * @param seen The places that the document has and the writers know.
 */
export function findLost(
  known: KnownCall,
  seen: readonly Place[],
  kind: Kind | undefined,
): Finding[] {
  const help = `Take it out of the mock's writers and of ${known.file}.`;
  const own = seen.filter((place) => isOfKind(place, kind));
  const telling = kind?.property && pointerTo("", kind.property);
  const findings: Finding[] = [];
  for (const [path, value] of known.values) {
    if (isWrittenIn(value, kind)) {
      // Of the value that tells the kinds apart, each kind has its own.
      const places = path === telling ? seen : own;
      const here = places.filter((place) => place.path === path);
      const found = findLostAt(path, value, here, own);
      findings.push(
        ...found.map((lost) => ({
          ...lost,
          help,
        })),
      );
    }
  }
  return findings;
}

/** A finding without its help, which is the same for all. */
type Lost = Omit<Finding, "help">;

function findLostAt(
  path: string,
  value: KnownValue,
  here: readonly Place[],
  seen: readonly Place[],
): Lost[] {
  const [first] = here;
  if (first === undefined) {
    return reportLostPlace(path, seen);
  }
  const { type } = value;
  if (!here.some((place) => takesType(place, type))) {
    const lost = reportLost(path, `is written as ${type}`, first.pointer);
    return [lost];
  }
  const listed = placeOfList(first);
  return reportWrongValues(path, value, here, listed);
}

/**
 * Reports a lost place, unless the object around it is lost too: that object
 * has its own finding.
 */
function reportLostPlace(path: string, seen: readonly Place[]): Lost[] {
  const around = path.slice(0, path.lastIndexOf("/"));
  const owners = seen.filter((place) => place.path === around);
  const owner = owners.find(isLast) ?? owners[0];
  if (owner) {
    return [reportLost(path, "is written", owner.pointer)];
  }
  return [];
}

function reportWrongValues(
  path: string,
  { values = [] }: KnownValue,
  here: readonly Place[],
  pointer: string,
): Lost[] {
  const lists = here.filter(isLast).map(valuesOf);
  if (lists.includes(undefined)) {
    return [];
  }
  const what = "is written with values that no list has";
  if (values.length === 0) {
    return [reportLost(path, what, pointer)];
  }
  const listed = lists.flat();
  const missing = values.filter((value) => !listed.includes(value));
  return missing.map((value) => {
    return reportLost(path, `is written as "${value}"`, pointer);
  });
}

/** The only values that a place takes; nothing where it takes any. */
function valuesOf({ schema }: Place): readonly unknown[] | undefined {
  if (schema.type === "null") {
    return [null];
  }
  return listValues(schema);
}

/** Whether a place has no branches, which are places of their own. */
function isLast({ schema }: Place): boolean {
  return (schema.oneOf ?? schema.anyOf) === undefined;
}

function placeOfList({ schema, pointer }: Place): string {
  if (schema.enum) {
    return pointerTo(pointer, "enum");
  }
  return pointer;
}

/** A schema without a type takes values of every type. */
function takesType({ schema }: Place, type: string): boolean {
  const types = [schema.type ?? type].flat();
  if (type === "integer" && types.includes("number")) {
    return true;
  }
  return types.includes(type);
}

function reportLost(path: string, what: string, pointer: string): Lost {
  return {
    code: "mock-lost",
    severity: "error",
    message: `${path} of a call ${what} by the mock, but the spec does not have that.`,
    pointer,
  };
}
