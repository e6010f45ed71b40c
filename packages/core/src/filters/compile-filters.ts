import { InputError } from "../errors/input-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { compileParameters, isSortedBy } from "./compile-parameters.js";
import { type Accept, createCheck, type SecondBound } from "./second-bound.js";
import type { Bag } from "./tests-in.js";

/** What a walk works with, after its filters were compiled. */
export interface CompiledFilters {
  /** As they go over the wire. */
  readonly parameters: Bag;
  /** Whether an item is one that was asked for. @default all are */
  readonly accept?: Accept;
  /** The last start that was asked for. @default the end of the list */
  readonly end?: SecondBound;
}

/**
 * Makes the wire's parameters of those that people write, for a walk through
 * the list. Of `{ ge: a, lt: b }` one bound is sent, and the other one is for
 * the walk to check; on the field that sorts the list, it ends the walk.
 *
 * @throws InputError if a parameter is wrong or not known, or if it makes the
 * service count items without the second bound.
 */
export function compileFilters(
  operation: OperationSpec,
  given: Bag,
): CompiledFilters {
  const { parameters, bounds } = compileParameters(operation, given);
  for (const bound of bounds) {
    refuseCounts(operation, parameters, bound);
  }
  const isEnd = ({ filter }: SecondBound) => isSortedBy(operation, filter);
  const end = bounds.find(isEnd);
  const checks = bounds.filter((bound) => !isEnd(bound)).map(createCheck);
  return {
    parameters,
    ...(end && { end }),
    ...(checks.length > 0 && {
      accept: (item) => checks.every((accept) => accept(item)),
    }),
  };
}

/**
 * The same for one request, which can bring one condition a field. Two bounds
 * are refused, because no answer of ours would be true: to drop items of the
 * page leaves less than its limit, perhaps nothing, while there is more; and
 * the cursor goes on past the second bound to the end of the list.
 *
 * @throws InputError if a parameter is wrong or not known, or if a field has
 * two bounds.
 */
export function compilePage(operation: OperationSpec, given: Bag): Bag {
  const { parameters, bounds } = compileParameters(operation, given);
  const [bound] = bounds;
  if (bound) {
    const expected = "one bound, or between; pages and iterate take two";
    throw new InputError(bound.path, expected, "a second bound");
  }
  return parameters;
}

/** The service knows nothing of the second bound, and would count too many. */
function refuseCounts(
  { pagination }: OperationSpec,
  parameters: Bag,
  { path }: SecondBound,
): void {
  const { total: spec } = (pagination ?? {}) as {
    total?: { parameter: string };
  };
  const total = spec?.parameter;
  if (total !== undefined && parameters[total]) {
    const problem = `not possible, as the total would leave out ${path}`;
    throw new InputError(total, "between, or no total", problem);
  }
}
