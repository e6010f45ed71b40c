import {
  type FilterKind,
  type FilterOp,
  filterKinds,
} from "@rollcall/core/spec";
import { quote } from "../../util/quote.js";
import { RefusedRequest } from "../refused-request.js";

/** The test that a request brings. */
export interface Condition {
  readonly op: FilterOp;
  readonly value: unknown;
}

type ComparedWith = (typeof filterKinds)[FilterKind]["value"];

/** Whether a condition's value is what its kind compares with. */
const fits: Record<ComparedWith, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  number: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
  strings: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === "string"),
  range: (value) =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  nothing: () => true,
};

const wanted: Record<ComparedWith, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  strings: "a list of texts",
  range: "a list of two numbers",
  nothing: "anything",
};

/**
 * Reads a condition, `{type, op, value}`, of one of the kinds that a filter
 * takes.
 *
 * @throws RefusedRequest with 400 for any other.
 */
export function readCondition(
  name: string,
  kinds: readonly FilterKind[],
  given: unknown,
): Condition {
  const { type, op, value } = (given ?? {}) as Record<string, unknown>;
  const kind = kinds.find((known) => known === type);
  if (kind === undefined) {
    throw refuseValue(`${name}.type`, `one of ${kinds.join(", ")}`, type);
  }
  const spec = filterKinds[kind];
  const test = (spec.ops as readonly FilterOp[]).find((known) => known === op);
  if (test === undefined) {
    throw refuseValue(`${name}.op`, `one of ${spec.ops.join(", ")}`, op);
  }
  if (!fits[spec.value](value)) {
    throw refuseValue(`${name}.value`, wanted[spec.value], value);
  }
  return {
    op: test,
    value,
  };
}

/** Refuses a value that a filter cannot read, or one that it has not got. */
export function refuseValue(
  name: string,
  must: string,
  is: unknown,
): RefusedRequest {
  const but = is === undefined ? "is missing" : `is ${quote(is)}`;
  return new RefusedRequest(400, `${name} must be ${must}, but ${but}.`);
}
