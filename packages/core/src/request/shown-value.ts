import type { ValueSpec } from "../spec/operation.js";
import { typeOf } from "./type-of.js";

const numeric: readonly unknown[] = ["number", "integer"];
/** Values of these types are of a few kinds, and say nothing of a person. */
const telltaleFree: readonly string[] = ["undefined", "null", "boolean"];

const shortWord = /^[a-z]{0,9}$/i;
const dots = /^\.{0,2}$/;

/**
 * How an error shows a value that is not fit. It may be personal: it is shown
 * only where a number or one of a few words belongs, or if it says nothing.
 */
export function shownOf(value: unknown, spec: ValueSpec): string {
  const type = typeOf(value);
  const isNumberExpected = numeric.includes(spec.type);
  if (typeof value === "string") {
    const harmless = spec.enum || isNumberExpected ? shortWord : dots;
    return harmless.test(value) ? `"${value}"` : "of type string";
  }
  const isHarmless =
    telltaleFree.includes(type) || (type === "number" && isNumberExpected);
  return isHarmless ? String(value) : `of type ${type}`;
}
