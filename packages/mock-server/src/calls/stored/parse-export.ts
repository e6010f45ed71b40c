import { isObject } from "../../util/is-object.js";
import type { Call } from "../call.js";
import { readCall } from "./read-call.js";

/** Where the calls are in an answer, or a file, that wraps them. */
const envelopes = ["items", "calls", "data"] as const;

/** JSON that was parsed, or why it could not be. */
type Parsed =
  | {
      readonly isJson: true;
      readonly value: unknown;
    }
  | {
      readonly isJson: false;
      readonly reason: string;
    };

/**
 * Reads calls from an export: NDJSON (on each line a call, or a page of them),
 * a JSON array, an object with the array in `items`, `calls` or `data`, or one
 * call. Throws a `SyntaxError` that says where and why.
 */
export function parseExport(text: string): Call[] {
  const content = text.replace(/^\ufeff/, "");
  if (content.trim() === "") {
    return [];
  }
  const whole = parse(content);
  if (whole.isJson) {
    return readCalls(whole.value, "");
  }
  const lines = content.split(/\r\n|\n|\r/);
  if (!isNdjson(lines)) {
    throw brokenJson(content, whole.reason);
  }
  return lines.flatMap(parseLine);
}

/** A text whose first line is not JSON is one document that is broken. */
function isNdjson(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== "");
  return first !== undefined && parse(first).isJson;
}

function parseLine(line: string, n: number): Call[] {
  if (line.trim() === "") {
    return [];
  }
  const parsed = parse(line);
  if (parsed.isJson) {
    return readCalls(parsed.value, `line ${n + 1}`);
  }
  throw new SyntaxError(`line ${n + 1} is not JSON: ${parsed.reason}`);
}

function parse(text: string): Parsed {
  try {
    return {
      isJson: true,
      value: JSON.parse(text),
    };
  } catch (error) {
    // Engines quote the text, line ends and all.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    return {
      isJson: false,
      reason,
    };
  }
}

/** `line`: where the value is; empty: it is the whole file. */
function readCalls(value: unknown, line: string): Call[] {
  const list = listIn(value, line || "it");
  if (list === undefined) {
    return [readCallAt(value, line || "call 1")];
  }
  const before = line === "" ? "" : `${line}, `;
  const calls: Call[] = [];
  for (const [n, item] of list.entries()) {
    const where = `${before}call ${n + 1}`;
    calls.push(readCallAt(item, where));
  }
  return calls;
}

function readCallAt(value: unknown, where: string): Call {
  const refuse = (problem: string) => new SyntaxError(`${where} ${problem}`);
  return readCall(value, refuse);
}

/**
 * The list of calls that a value is, or wraps; `undefined`: it is one call.
 * `where`: where the value is, for the message.
 */
function listIn(value: unknown, where: string): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value;
  }
  if (!isObject(value)) {
    return undefined;
  }
  if (value.call_id !== undefined) {
    return undefined;
  }
  const names = envelopes.filter((name) => Array.isArray(value[name]));
  if (names.length > 1) {
    throw twoLists(where, names);
  }
  const [name] = names;
  if (name === undefined) {
    return undefined;
  }
  return value[name] as unknown[];
}

/** Nobody knows which of two lists was meant, not even where one is empty. */
function twoLists(where: string, names: readonly string[]): SyntaxError {
  const lists = names.join(" and ");
  return new SyntaxError(
    `${where} has more than one list that could hold the calls: ${lists}`,
  );
}

/** The line is told where the engine says at which character it gave up. */
function brokenJson(text: string, reason: string): SyntaxError {
  const match = /position (\d+)/.exec(reason);
  if (match === null) {
    return new SyntaxError(`it is not JSON: ${reason}`);
  }
  const before = text.slice(0, Number(match[1]));
  const line = before.split("\n").length;
  return new SyntaxError(`line ${line} is not JSON: ${reason}`);
}
