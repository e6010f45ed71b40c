import type { Fields } from "../../calls/v3/v3-call.js";
import { isObject } from "../../util/is-object.js";
import { type Said, saidIn } from "./said.js";

/** What happened in a call, in words, and when: epoch milliseconds. */
interface Happened {
  readonly at: number;
  readonly words: readonly unknown[];
}

/**
 * A line for each thing that happened in a call, with its instant. What people
 * and tools said stands there as JSON. Where the legacy version has another
 * word for the end, both stand there.
 */
export function logLinesOf(call: Fields, legacy: Fields): string[] {
  const start = instantIn(call, "start_timestamp");
  const end = instantIn(call, "end_timestamp");
  const happened = [
    {
      at: start,
      words: ["call", call.call_id, "of", call.agent_id],
    },
    ...saidFrom(start, call),
    ...latenciesAt(end, call),
    {
      at: end,
      words: ["end", ...reasonsOf(call, legacy)],
    },
  ];
  return happened.map(writeLine);
}

function instantIn(call: Fields, name: string): number {
  const instant = call[name];
  if (typeof instant === "number") {
    return instant;
  }
  return Number.NaN;
}

/** What has no words of its own came after the words before it. */
function saidFrom(start: number, call: Fields): Happened[] {
  let seconds = 0;
  return saidIn(call).map((said) => {
    const { from = seconds, to = seconds } = said.time ?? {};
    const milliseconds = Math.round(from * 1000);
    seconds = to;
    return {
      at: start + milliseconds,
      words: wordsOf(said),
    };
  });
}

/** What is told of an item, by its role. */
const fieldsOfRole = new Map([
  ["tool_call_invocation", ["tool_call_id", "name", "arguments"]],
  ["tool_call_result", ["tool_call_id", "successful"]],
  ["node_transition", ["former_node_name", "new_node_name"]],
  ["dtmf", ["digit"]],
]);

function wordsOf({ role, item }: Said): string[] {
  const fields = fieldsOfRole.get(role) ?? ["content"];
  const known = fields.filter((name) => item[name] !== undefined);
  const values = known.map((name) => JSON.stringify(item[name]));
  return [role, ...values];
}

/** `latency e2e p50=812 p90=1201 num=7` */
function latenciesAt(end: number, { latency }: Fields): Happened[] {
  return fieldsIn(latency).map(([name, part]) => {
    const numbers = numbersIn(part);
    return {
      at: end,
      words: ["latency", name, ...numbers],
    };
  });
}

function numbersIn(latency: unknown): string[] {
  const fields = fieldsIn(latency);
  const numbers = fields.filter(([, value]) => typeof value === "number");
  return numbers.map((field) => field.join("="));
}

function fieldsIn(value: unknown): [name: string, value: unknown][] {
  if (isObject(value)) {
    return Object.entries(value);
  }
  return [];
}

/** `transfer_bridged (v1: call_transfer)` */
function reasonsOf(call: Fields, legacy: Fields): unknown[] {
  const { disconnection_reason: reason = "for no known reason" } = call;
  const { disconnection_reason: before = reason } = legacy;
  if (reason === before) {
    return [reason];
  }
  return [reason, `(v1: ${before})`];
}

/** One line, whatever is in the words. */
function writeLine({ at, words }: Happened): string {
  const text = [dateOf(at), ...words].join(" ");
  return text.replace(/\p{Cc}/gu, " ");
}

/** A call that somebody gave may have no start, or one that no date has. */
function dateOf(instant: number): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    return "-";
  }
  return date.toISOString();
}
