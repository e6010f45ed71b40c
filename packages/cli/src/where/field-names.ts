import type { SchemaReference } from "@rollcall/core/spec";
import { countEdits } from "../input/count-edits.js";
import { findField, shortNames } from "./field.js";

/** The names of the fields that a version's calls have: short ones, and paths. */
function fieldNames(call: SchemaReference): string[] {
  const names = Object.keys(shortNames);
  const short = names.filter((name) => findField(name, call));
  const paths = pathsIn(call, "");
  return [...short, ...paths];
}

function pathsIn({ properties = {} }: SchemaReference, above: string) {
  const paths: string[] = [];
  for (const [name, schema] of Object.entries(properties)) {
    const path = `${above}${name}`;
    if (!schema.secret) {
      const inner = pathsIn(schema, `${path}.`);
      paths.push(path, ...inner);
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
    const distance = isPart ? 0 : countEdits(wanted, known);
    return { known, distance };
  });
  const half = Math.floor(name.length / 2);
  const most = Math.max(2, half);
  const near = ranked.filter(({ distance }) => distance <= most);
  near.sort((a, b) => a.distance - b.distance);
  const nearest = near.slice(0, mostSuggested);
  return nearest.map(({ known }) => known);
}
