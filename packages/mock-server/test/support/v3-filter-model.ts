import type { V3Call } from "../../src/calls/v3/v3-call.js";
import type { Workspace } from "../../src/calls/workspace.js";

/** A condition as the wire has it. */
interface Condition {
  readonly type: string;
  readonly op: string;
  readonly value?: unknown;
  readonly key?: string;
}

/** A call, with what only filters know of it, for everybody to see. */
export type Whole = V3Call & {
  readonly [field: string]: unknown;
};

type Json = Readonly<Record<string, unknown>>;

/** What each test does with a value that is there, as plainly as can be. */
const models: Readonly<Record<string, (is: never, wanted: never) => boolean>> =
  {
    eq: (is, wanted) => Object.is(is, wanted),
    ne: (is, wanted) => !Object.is(is, wanted),
    lt: (is, wanted) => isNumber(is) && is < wanted,
    le: (is, wanted) => isNumber(is) && !(is > wanted),
    gt: (is, wanted) => isNumber(is) && is > wanted,
    ge: (is, wanted) => isNumber(is) && !(is < wanted),
    sw: (is, wanted) => isText(is) && textOf(is).indexOf(wanted) === 0,
    ew: (is, wanted) =>
      isText(is) &&
      textOf(is).slice(-textOf(wanted).length || Infinity) === wanted,
    co: (is, wanted) => isText(is) && textOf(is).split(wanted).length > 1,
    in: (is, wanted: readonly unknown[]) => wanted.some((one) => one === is),
    bt: (is, [low, high]: [number, number]) =>
      isNumber(is) && low <= is && is <= high,
    pr: () => true,
    np: () => false,
  };

const isNumber = (is: unknown) => typeof is === "number";
const isText = (is: unknown) => typeof is === "string";
const textOf = (is: unknown) => String(is);

function meets(is: unknown, { op, value }: Condition): boolean {
  if (is === undefined || is === null) {
    return op === "np";
  }
  return models[op]?.(is as never, value as never) ?? false;
}

const inside = (value: unknown, ...names: string[]): unknown =>
  names.reduce<unknown>(
    (inner, name) => (inner as Json | undefined)?.[name],
    value,
  );

/** Where the field of each plain filter is. Written out: this is the oracle. */
export const plainFields: Readonly<Record<string, (call: Whole) => unknown>> = {
  agent_tag: (call) => call.agent_tag,
  batch_call_id: (call) => call.batch_call_id,
  call_id: (call) => call.call_id,
  call_status: (call) => call.call_status,
  call_successful: (call) => inside(call, "call_analysis", "call_successful"),
  call_type: (call) => call.call_type,
  combined_cost: (call) => inside(call, "call_cost", "combined_cost"),
  data_storage_setting: (call) => call.data_storage_setting,
  direction: (call) => call.direction,
  disconnection_reason: (call) => call.disconnection_reason,
  duration_ms: (call) => call.duration_ms,
  e2e_latency_p50: (call) => inside(call, "latency", "e2e", "p50"),
  end_timestamp: (call) => call.end_timestamp,
  from_number: (call) => call.from_number,
  in_voicemail: (call) => inside(call, "call_analysis", "in_voicemail"),
  start_timestamp: (call) => call.start_timestamp,
  to_number: (call) => call.to_number,
  user_sentiment: (call) => inside(call, "call_analysis", "user_sentiment"),
};

/** Where the entries of each filter are that names one. */
export const entryFields: Readonly<
  Record<string, (call: Whole, key: string) => unknown>
> = {
  custom_analysis_data: (call, key) =>
    inside(call, "call_analysis", "custom_analysis_data", key),
  custom_attributes: (call, key) => inside(call, "custom_attributes", key),
  dynamic_variables: (call, key) =>
    inside(call, "retell_llm_dynamic_variables", key) ??
    inside(call, "collected_dynamic_variables", key),
  metadata: (call, key) => inside(call, "metadata", key),
};

/** Whether a call passes all filters of a question. */
export function passesFilters(call: Whole, filters: Json): boolean {
  return Object.entries(filters).every(([key, filter]) =>
    passesFilter(call, key, filter),
  );
}

function passesFilter(call: Whole, key: string, filter: unknown): boolean {
  const plain = plainFields[key];
  if (plain !== undefined) {
    return meets(plain(call), filter as Condition);
  }
  const list = filter as readonly Json[];
  if (list.length === 0) {
    return true;
  }
  if (key === "agent") {
    return list.some((agent) => isOfAgent(call, agent));
  }
  if (key === "tool_calls") {
    return list.every((use) => hasUse(call, use));
  }
  const entry = entryFields[key];
  return list.every((one) =>
    meets(entry?.(call, String(one.key)), one as unknown as Condition),
  );
}

function isOfAgent(call: Whole, { agent_id, version }: Json): boolean {
  const versions = (version ?? []) as readonly unknown[];
  const isVersion =
    versions.length === 0 || versions.includes(call.agent_version);
  return call.agent_id === agent_id && isVersion;
}

function hasUse(call: Whole, { name, latency_ms, success }: Json): boolean {
  const uses = (call.tool_calls ?? []) as readonly Json[];
  return uses.some(
    (use) =>
      use.name === name &&
      (latency_ms === undefined ||
        meets(use.latency_ms, latency_ms as Condition)) &&
      (success === undefined || meets(use.success, success as Condition)),
  );
}

/** Every call that a workspace has now, upward in the order of the list. */
export function everyV3Call(workspace: Workspace, now: number): Whole[] {
  const { calls, overlay, v3 } = workspace;
  const whole: Whole[] = [];
  for (let i = 0; i < calls.count; i++) {
    if (!overlay.isHidden(i) && calls.startOf(i) <= now) {
      whole.push(v3.subjectOf(i, now) as Whole);
    }
  }
  for (const entry of overlay) {
    whole.push(v3.subjectOf(entry, now) as Whole);
  }
  return whole.sort(compare);
}

function compare(a: Whole, b: Whole): number {
  const [x, y] = [a, b].map((call) => startOf(call)) as [number, number];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  return a.call_id < b.call_id ? -1 : 1;
}

function startOf({ start_timestamp }: Whole): number {
  return typeof start_timestamp === "number" ? start_timestamp : -Infinity;
}
