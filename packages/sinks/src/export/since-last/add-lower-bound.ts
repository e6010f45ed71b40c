import type { OperationSpec } from "@rollcall/core/spec";
import { namesIn } from "../../redact/path-tree.js";

type Bag = Readonly<Record<string, unknown>>;

/**
 * Parameters that ask for calls from a start on. A bound of the caller's that
 * comes later stays.
 *
 * @param from - Epoch milliseconds.
 */
export function addLowerBound(
  list: Pick<OperationSpec, "pagination">,
  parameters: Bag,
  from: number,
): Bag {
  const window = list.pagination?.window;
  if (window === undefined) {
    return parameters;
  }
  if ("bound" in window) {
    const path = [...namesIn(window.bound), "ge"];
    return raise(parameters, path, from);
  }
  return raise(parameters, namesIn(window.after), from);
}

/** A copy in which the number at a path is at least so large. */
function raise(bag: Bag, path: readonly string[], least: number): Bag {
  const [name = "", ...rest] = path;
  const { [name]: value } = bag;
  if (rest.length === 0) {
    const isLater = typeof value === "number" && value > least;
    return { ...bag, [name]: isLater ? value : least };
  }
  return { ...bag, [name]: raise(Object(value), rest, least) };
}
