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
  if (!isHarmless(value, type, spec)) {
    return `of type ${type}`;
  }
  if (type === "string") {
    return `"${value}"`;
  }
  return String(value);
}

function isHarmless(value: unknown, type: string, spec: ValueSpec): boolean {
  const isNumberExpected = numeric.includes(spec.type);
  if (type === "number") {
    return isNumberExpected;
  }
  if (type === "string") {
    const isWordExpected = spec.enum !== undefined || isNumberExpected;
    const harmless = isWordExpected ? shortWord : dots;
    return harmless.test(String(value));
  }
  return telltaleFree.includes(type);
}
