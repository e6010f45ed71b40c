import { LAST_INSTANT } from "../../defaults.js";
import { isObject, type JsonObject } from "../../util/is-object.js";
import { jsonProblem } from "../../util/json-problem.js";
import { quote } from "../../util/quote.js";
import { numberBetween, type Rule, textLike } from "../../util/rule.js";
import { agentVersionRule } from "../agent-version.js";
import type { Call } from "../call.js";
import { BESIDE } from "../hidden-beside-call.js";
import { isPresentCall } from "../v3/legacy-view.js";
import { isPresentField } from "../v3/v3-fields.js";

const instants = numberBetween(-LAST_INSTANT, LAST_INSTANT);

const instant: Rule<number> = {
  accepts: "whole milliseconds since the epoch that a Date can hold",
  read(value) {
    const isWhole = Number.isInteger(value);
    if (isWhole) {
      return instants.read(value);
    }
    return undefined;
  },
};

const text = textLike(/./s, "text");

const required = ["call_id", "agent_id"];

/** The fields that decide where a call is listed, and what they may be. */
const rules: Readonly<Record<string, Rule<unknown>>> = {
  call_id: text,
  agent_id: text,
  call_status: text,
  start_timestamp: instant,
  end_timestamp: instant,
};

/** Objects of the API, in which a field is absent and never `null`. */
const nested = [
  "call_analysis",
  "e2e_latency",
  "llm_latency",
  "llm_websocket_network_rtt_latency",
];

/**
 * Reads a call that somebody gives. `null` is dropped, as the API leaves out
 * what is absent; what decides where the call is listed has to be right; all
 * else stays as it is, fields and values that the API does not know too.
 *
 * @param refuse Makes the error from what is wrong, to follow "The call" or
 * "line 3": `has no call_id`.
 */
export function readCall(
  value: unknown,
  refuse: (problem: string) => Error,
): Call {
  if (!isObject(value)) {
    throw refuse("is not an object");
  }
  const call = withoutNulls(value);
  const problem = problemOf(call);
  if (problem !== undefined) {
    throw refuse(problem);
  }
  return call as Call;
}

function problemOf(call: JsonObject): string | undefined {
  const unwritable = jsonProblem(call);
  if (unwritable !== undefined) {
    return unwritable;
  }
  const missing = required.find((name) => isMissing(call[name]));
  if (missing !== undefined) {
    return `has no ${missing}`;
  }
  for (const [name, rule] of Object.entries(rules)) {
    const problem = fieldProblem(name, call[name], rule);
    if (problem !== undefined) {
      return problem;
    }
  }
  return versionProblem(call) ?? orderProblem(call) ?? besideProblem(call);
}

function fieldProblem(
  name: string,
  value: unknown,
  { accepts, read }: Rule<unknown>,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (read(value) !== undefined) {
    return undefined;
  }
  return `has the ${name} ${quote(value)}, not ${accepts}`;
}

function versionProblem(holder: JsonObject): string | undefined {
  const version = holder.agent_version ?? undefined;
  return fieldProblem("agent_version", version, agentVersionRule);
}

function orderProblem(call: JsonObject): string | undefined {
  const { start_timestamp, end_timestamp } = call as Partial<Call>;
  const start = start_timestamp ?? Number.NEGATIVE_INFINITY;
  const end = end_timestamp ?? Number.POSITIVE_INFINITY;
  if (start <= end) {
    return undefined;
  }
  return `has the end_timestamp ${end}, before its start_timestamp ${start}`;
}

/** Both versions list a call in one place, and find it under one id. */
function besideProblem({ [BESIDE]: beside }: JsonObject): string | undefined {
  if (beside === undefined) {
    return undefined;
  }
  if (!isObject(beside)) {
    return `has the ${BESIDE} ${quote(beside)}, not an object`;
  }
  const name = Object.keys(rules).find((one) => Object.hasOwn(beside, one));
  if (name === undefined) {
    return versionProblem(beside);
  }
  return `has ${name} under "${BESIDE}": put it in the call itself`;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === "";
}

/**
 * What was given, without its nulls: those of fields that only the present
 * version has stay in a call of that version, which has such fields. Without
 * `__proto__`, too: to set it would make its fields the call's.
 */
export function withoutNulls(call: JsonObject): JsonObject {
  const isPresent = isPresentCall(call);
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(call)) {
    const mayBeNull = isPresent && isPresentField(name);
    const isDropped = value === null && !mayBeNull;
    if (isDropped) {
      continue;
    }
    if (name === "__proto__") {
      continue;
    }
    const isNested = nested.includes(name) && isObject(value);
    kept[name] = isNested ? withoutNulls(value) : value;
  }
  return kept;
}
