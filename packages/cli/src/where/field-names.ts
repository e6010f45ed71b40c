import type { SchemaReference } from "@rollcall/core/spec";
import { countEdits } from "../input/count-edits.js";
import { findField, shortNames } from "./field.js";

/** The names of the fields that a version's calls have: short ones, and paths. */
function fieldNames(call: SchemaReference): string[] {
  const allShort = Object.keys(shortNames);
  const short = allShort.filter((name) => findField(name, call));
  // latency is both.
  const names = new Set([...short, ...pathsIn(call, "")]);
  return [...names];
}

function pathsIn({ properties = {} }: SchemaReference, above: string) {
  const paths: string[] = [];
  const schemas = Object.entries(properties);
  for (const [name, schema] of schemas) {
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

/** A name that is known, and how far it is from the one that was written. */
interface RankedName {
  readonly known: string;
  readonly distance: number;
}

/** The known names that are nearest to one that is not known. */
export function nearestNames(name: string, call: SchemaReference): string[] {
  const wanted = name.toLowerCase();
  const half = Math.floor(name.length / 2);
  const farthest = Math.max(2, half);
  const near: RankedName[] = [];
  for (const known of fieldNames(call)) {
    const distance = measureDistance(wanted, known);
    if (distance <= farthest) {
      near.push({
        known,
        distance,
      });
    }
  }
  near.sort((a, b) => a.distance - b.distance);
  const nearest = near.slice(0, mostSuggested);
  return nearest.map(({ known }) => known);
}

/** A name that is one of a path's is as near as can be. */
function measureDistance(wanted: string, known: string): number {
  const parts = known.split(".");
  if (parts.includes(wanted)) {
    return 0;
  }
  return countEdits(wanted, known);
}
