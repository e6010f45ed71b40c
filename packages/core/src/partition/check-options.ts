import { InputError } from "../errors/input-error.js";
import { expectationOf } from "../request/expectation.js";
import { shownOf } from "../request/shown-value.js";
import type { ValueSpec } from "../spec/operation.js";

/**
 * Checks options of a partition, one by one. The client's own check copies
 * whole parameters, and would be in a bundle twice.
 *
 * @throws {InputError} for one that is not known, or out of bounds.
 */
export function checkOptions(
  options: object,
  specs: Readonly<Record<string, ValueSpec>>,
): void {
  check("parameters", options, { type: "object" });
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(specs, name)) {
      const known = Object.keys(specs).join(", ");
      throw new InputError(name, known, "not known");
    }
    if (value !== undefined) {
      check(name, value, specs[name] ?? {});
    }
  }
}

function check(name: string, value: unknown, spec: ValueSpec): void {
  const expected = expectationOf(value, spec, "body");
  if (expected) {
    throw new InputError(name, expected, shownOf(value, spec));
  }
}
