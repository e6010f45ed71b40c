import type { Call } from "../../src/calls/call.js";
import { DATA_END } from "../../src/calls/computed/data-options.js";
import type { Workspace } from "../../src/calls/workspace.js";

/** A query as tests write it: what is left out has its default. */
export interface Asked {
  readonly ascending?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly agentIds?: readonly string[] | undefined;
  readonly startFrom?: number | undefined;
  readonly startBefore?: number | undefined;
  readonly endFrom?: number | undefined;
  readonly endBefore?: number | undefined;
}

/** As much of a call as a question is about. */
export type Subject = Pick<
  Call,
  "call_id" | "agent_id" | "start_timestamp" | "end_timestamp"
>;

/** Every call of a workspace, read one by one. */
export function everyCall(workspace: Workspace, now = DATA_END): Call[] {
  const { calls, overlay } = workspace;
  const computed: Call[] = [];
  for (let i = 0; i < calls.count; i++) {
    if (!overlay.isHidden(i) && calls.startOf(i) <= now) {
      computed.push(calls.callAt(i, now));
    }
  }
  return [...computed, ...[...overlay].map(({ call }) => call)];
}

/** What a page has to be, found by sorting and filtering everything. */
export function expectedPage<One extends Subject>(
  all: readonly One[],
  asked: Asked,
): One[] {
  const sorted = [...all].sort(compareCalls);
  if (!asked.ascending) {
    sorted.reverse();
  }
  const cursor =
    asked.cursor === undefined
      ? -1
      : sorted.findIndex(({ call_id }) => call_id === asked.cursor);
  return sorted
    .slice(cursor + 1)
    .filter((call) => matches(call, asked))
    .slice(0, asked.limit ?? 100);
}

export function compareCalls(a: Subject, b: Subject): number {
  const [x, y] = [
    a.start_timestamp ?? -Infinity,
    b.start_timestamp ?? -Infinity,
  ];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  return a.call_id < b.call_id ? -1 : Number(a.call_id > b.call_id);
}

function matches(call: Subject, asked: Asked): boolean {
  const within = (
    value: number | undefined,
    from?: number,
    before?: number,
  ) => {
    if (from === undefined && before === undefined) {
      return true;
    }
    return (
      value !== undefined &&
      value >= (from ?? -Infinity) &&
      value < (before ?? Infinity)
    );
  };
  return (
    (asked.agentIds === undefined || asked.agentIds.includes(call.agent_id)) &&
    within(call.start_timestamp, asked.startFrom, asked.startBefore) &&
    within(call.end_timestamp, asked.endFrom, asked.endBefore)
  );
}

/** The ids, for comparing pages by what they hold. */
export function ids(calls: readonly Pick<Call, "call_id">[]): string[] {
  return calls.map(({ call_id }) => call_id);
}
