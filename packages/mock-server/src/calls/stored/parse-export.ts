import type { Call } from "../call.js";
import { readCall } from "./read-call.js";

/** Where the calls are in an answer, or a file, that wraps them. */
const envelopes = ["items", "calls", "data"] as const;

/** JSON that was parsed, or why it could not be. */
type Parsed =
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly reason: string };

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
    return { isJson: true, value: JSON.parse(text) };
  } catch (error) {
    // Engines quote the text, line ends and all.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    return { isJson: false, reason };
  }
}

/** `line`: where the value is; empty: it is the whole file. */
function readCalls(value: unknown, line: string): Call[] {
  const list = listIn(value);
  if (list === undefined) {
    return [readCallAt(value, line || "call 1")];
  }
  return list.map((item, n) => {
    const where = `call ${n + 1}`;
    return readCallAt(item, line === "" ? where : `${line}, ${where}`);
  });
}

function readCallAt(value: unknown, where: string): Call {
  return readCall(value, (problem) => new SyntaxError(`${where} ${problem}`));
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value;
  }
  const wrapper = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (wrapper.call_id !== undefined) {
    return undefined;
  }
  const name = envelopes.find((key) => Array.isArray(wrapper[key]));
  return name && (wrapper[name] as readonly unknown[]);
}

/** The line is told where the engine says at which character it gave up. */
function brokenJson(text: string, reason: string): SyntaxError {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position === undefined) {
    return new SyntaxError(`it is not JSON: ${reason}`);
  }
  const before = text.slice(0, Number(position));
  const line = before.split("\n").length;
  return new SyntaxError(`line ${line} is not JSON: ${reason}`);
}
