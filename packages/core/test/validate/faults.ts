import type { Place } from "./places-in.js";

/** Something wrong to put into a place, and how bad it is. */
export interface Fault {
  readonly to: unknown;
  readonly severity: "error" | "warning";
}

const samples: [type: string, value: unknown][] = [
  ["null", null],
  ["boolean", true],
  ["number", 17.5],
  ["string", "a new value"],
  ["array", []],
  ["object", {}],
];

/** All the ways in which a place can be wrong by itself. */
export function faultsOf({ schema, required }: Place): Fault[] {
  const type = schema.oneOf ? "object" : schema.type;
  const faults: Fault[] = samples
    .filter(([sample]) => type !== undefined && sample !== type)
    .map(([, to]) => ({ to, severity: "error" }));
  if (schema.enum) {
    faults.push({ to: "a new value", severity: "warning" });
  }
  if (required) {
    faults.push({ to: undefined, severity: "error" });
  }
  if (schema.minimum !== undefined) {
    faults.push({ to: schema.minimum - 1, severity: "error" });
  }
  if (schema.maximum !== undefined) {
    faults.push({ to: schema.maximum + 1, severity: "error" });
  }
  if (schema.pattern) {
    faults.push({ to: "0201", severity: "error" });
  }
  return faults;
}
