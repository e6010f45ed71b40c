import type { SchemaReference } from "@rollcall/core/spec";
import { findField, shortNames } from "./field.js";

/** The names of the fields that a version's calls have: short ones, and paths. */
function fieldNames(call: SchemaReference): string[] {
  const short = Object.keys(shortNames).filter((name) => findField(name, call));
  return [...short, ...pathsIn(call, "")];
}

function pathsIn({ properties = {} }: SchemaReference, above: string) {
  const paths: string[] = [];
  for (const [name, schema] of Object.entries(properties)) {
    if (!schema.secret) {
      paths.push(`${above}${name}`, ...pathsIn(schema, `${above}${name}.`));
    }
  }
  return paths;
}

/** At most this many names are suggested. */
const mostSuggested = 3;

/** The known names that are nearest to one that is not known. */
export function nearestNames(name: string, call: SchemaReference): string[] {
  const wanted = name.toLowerCase();
  const ranked = fieldNames(call).map((known) => {
    const isPart = known.split(".").includes(wanted);
    const distance = isPart ? 0 : distanceOf(wanted, known);
    return { known, distance };
  });
  const most = Math.max(2, Math.floor(name.length / 2));
  const near = ranked.filter(({ distance }) => distance <= most);
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, mostSuggested).map(({ known }) => known);
}

/** How many letters have to be put in, taken out or changed. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= b.length; at++) {
      const change = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
      const grown = Math.min(row[at] ?? 0, next[at - 1] ?? 0) + 1;
      next.push(Math.min(change, grown));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
