import type { WalkEnd } from "../pagination/walk-limits.js";
import type { OperationSpec } from "../spec/operation.js";
import { compileTypedFilters } from "./compile-typed-filters.js";
import type { Bag } from "./is-bag.js";
import { type Accept, createCheck, type SecondBound } from "./second-bound.js";
import { throwInputError } from "./throw-input-error.js";

/** What a walk works with, after its filters were compiled. */
export interface CompiledFilters {
  /** As they go over the wire. */
  readonly parameters: Bag;
  /** The bound at the far side of the order. @default the end of the list */
  readonly end?: WalkEnd | undefined;
  /** Whether an item is one that was asked for. @default all are */
  readonly accept?: Accept | undefined;
  /** What `accept` checks, as plain JSON: a part of the question. */
  readonly checks?: readonly SecondBound[] | undefined;
}

/**
 * Makes the wire's parameters of those that people write, for a walk through
 * the list. Of `{ ge: a, lt: b }` one bound is sent, and the other one is for
 * the walk to check; on the field that sorts the list, it ends the walk.
 *
 * @throws InputError if a parameter is wrong or not known, or if the service is
 * to count items: it would not know of the second bound.
 */
export function compileFilters(
  operation: OperationSpec,
  given: Bag,
): CompiledFilters {
  const { skip = "" } = operation.pagination ?? {};
  const checks: SecondBound[] = [];
  const compiled = compileToEnd(operation, given, (bound) => {
    if (isInList(bound)) {
      refuseBound(bound, "a second bound");
    }
    refuseCount(given, skip, bound);
    checks.push(bound);
  });
  if (checks.length === 0) {
    return compiled;
  }
  const accepts = checks.map(createCheck);
  return {
    ...compiled,
    accept: (item) => accepts.every((accept) => accept(item)),
    checks,
  };
}

/**
 * The same for one page. A second bound of the field that sorts the list cuts
 * the page off. On any other field it is refused, because no answer of ours
 * would be true: to drop items of the page leaves less than its limit, perhaps
 * nothing, while there is more.
 *
 * @throws InputError if a parameter is wrong or not known, if another field has
 * two bounds, or if the service is to count items.
 */
export function compilePage(
  operation: OperationSpec,
  given: Bag,
): CompiledFilters {
  return compileToEnd(operation, given, (bound) =>
    refuseBound(bound, "a second bound, which only a walk can check"),
  );
}

/** @param keep - Takes each second bound that is not the end of the list. */
function compileToEnd(
  operation: OperationSpec,
  given: Bag,
  keep: (bound: SecondBound) => void,
): CompiledFilters {
  const { total } = operation.pagination ?? {};
  let end: WalkEnd | undefined;
  const parameters = compileTypedFilters(operation, given, (bound) => {
    refuseCount(given, total?.parameter ?? "", bound);
    if (bound.endsWalk) {
      end = bound;
    } else {
      keep(bound);
    }
  });
  return {
    parameters,
    end,
  };
}

/** The service counts without the second bound. */
function refuseCount(
  given: Bag,
  name: string,
  { path, op }: SecondBound,
): void {
  if (given[name]) {
    const bound = `${path.slice(1)}.${op}`;
    const problem = `wrong by what ${bound} leaves out`;
    throwInputError(`.${name}`, "between, not two bounds", problem);
  }
}

/** Whether it is of a filter inside a list: no item shows what it tests. */
function isInList({ path }: SecondBound): boolean {
  return /\.\d/.test(path);
}

/** Where nobody can check for it. */
function refuseBound({ path, op }: SecondBound, problem: string): never {
  return throwInputError(`${path}.${op}`, "one bound, or between", problem);
}
