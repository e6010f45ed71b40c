import { utf8 } from "../../calls/computed/writer/bytes.js";
import type { Fields } from "../../calls/v3/v3-call.js";
import { isObject } from "../../util/is-object.js";
import { etagOf, type MediaFile } from "./media-file.js";
import { type Said, saidIn } from "./said.js";

/**
 * The log of a call: a line for each thing that happened, with its instant.
 * Where the legacy version has another word for the end, both stand there.
 */
export function callLogOf(call: Fields, legacy: Fields): MediaFile {
  const text = `${linesOf(call, legacy).join("\n")}\n`;
  const bytes = utf8(text);
  return {
    type: "text/plain; charset=utf-8",
    length: bytes.length,
    etag: etagOf(text),
    slice: (from, to) => [bytes.subarray(from, to)],
  };
}

function linesOf(call: Fields, legacy: Fields): string[] {
  const { start_timestamp: start, end_timestamp: end } = call;
  const { call_id: id, agent_id: agent } = call;
  return [
    lineAt(start, `call ${id} of ${agent}`),
    ...saidLines(saidIn(call), start),
    ...latencyLines(call).map((text) => lineAt(end, text)),
    lineAt(end, `end ${reasonsOf(call, legacy)}`),
  ];
}

/** `transfer_bridged (v1: call_transfer)` */
function reasonsOf(call: Fields, legacy: Fields): string {
  const { disconnection_reason: reason = "for no known reason" } = call;
  const { disconnection_reason: before = reason } = legacy;
  return reason === before ? `${reason}` : `${reason} (v1: ${before})`;
}

/** What has no words of its own came after the words before it. */
function saidLines(said: readonly Said[], start: unknown): string[] {
  let seconds = 0;
  return said.map((one) => {
    seconds = one.time?.from ?? seconds;
    const line = lineAt(after(start, seconds), describe(one));
    seconds = one.time?.to ?? seconds;
    return line;
  });
}

function after(start: unknown, seconds: number): number | undefined {
  if (typeof start !== "number") {
    return undefined;
  }
  return start + Math.round(seconds * 1000);
}

/** What is told of an item, by its role; of every other, its content. */
const told: Readonly<Record<string, readonly string[]>> = {
  tool_call_invocation: ["tool_call_id", "name", "arguments"],
  tool_call_result: ["tool_call_id", "successful"],
  node_transition: ["former_node_name", "new_node_name"],
  dtmf: ["digit"],
};

function describe({ role, item }: Said): string {
  const fields = Object.hasOwn(told, role) ? told[role] : undefined;
  const values = (fields ?? ["content"])
    .map((name) => JSON.stringify(item[name]))
    .filter((value) => value !== undefined);
  return [role, ...values].join(" ");
}

/** `latency e2e p50=812 p90=1201 num=7` */
function latencyLines({ latency }: Fields): string[] {
  if (!isObject(latency)) {
    return [];
  }
  return Object.entries(latency)
    .filter(([, values]) => isObject(values))
    .map(([name, values]) => {
      const numbers = Object.entries(values as Fields)
        .filter(([, value]) => typeof value === "number")
        .map(([key, value]) => `${key}=${value}`);
      return ["latency", name, ...numbers].join(" ");
    });
}

/**
 * One line, whatever is in the text. A call that somebody gave may have instants
 * that no date has, or none.
 */
function lineAt(instant: unknown, text: string): string {
  const line = text.replace(/\p{Cc}/gu, " ");
  const date = new Date(typeof instant === "number" ? instant : Number.NaN);
  const isDate = !Number.isNaN(date.getTime());
  return `${isDate ? date.toISOString() : "-"} ${line}`;
}
