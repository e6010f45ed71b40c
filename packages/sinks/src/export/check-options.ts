import { InputError } from "@rollcall/core";
import { nameOf, namesOf } from "../field-name.js";
import { apiVersions } from "./calls/api-versions.js";
import type { ExportOptions } from "./options.js";

/** What an option has to be. */
interface Check {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const amount: Check = {
  expected: "a number above 0",
  accepts: (value) => typeof value === "number" && value > 0,
};

const count: Check = {
  expected: "an integer from 1 up",
  accepts: (value) => Number.isInteger(value) && Number(value) > 0,
};

const span: Check = {
  expected: "milliseconds from 0 up",
  accepts: (value) => typeof value === "number" && value >= 0,
};

const flag: Check = {
  expected: "true or false",
  accepts: (value) => typeof value === "boolean",
};

const object: Check = {
  expected: "an object",
  accepts: (value) => typeof value === "object" && value !== null,
};

const task: Check = {
  expected: "a function",
  accepts: (value) => typeof value === "function",
};

const text: Check = {
  expected: "a text that is not empty",
  accepts: (value) => typeof value === "string" && value !== "",
};

const names: readonly unknown[] = Object.keys(apiVersions);

const api: Check = {
  expected: names.join(" or "),
  accepts: (value) => names.includes(value),
};

const format: Check = {
  expected: "a format with a name and a function write",
  accepts: isFormat,
};

const fields: Check = {
  expected: "names with dots between them, or lists of names, at least one",
  accepts: areFields,
};

/** What each option has to be; what core checks itself is only named. */
const checks: Readonly<Record<keyof ExportOptions, Check | undefined>> = {
  api,
  client: object,
  parameters: object,
  asked: undefined,
  file: text,
  format,
  concurrency: count,
  pageSize: count,
  rps: amount,
  fields,
  noTranscripts: flag,
  redact: flag,
  reveal: flag,
  sinceLast: flag,
  lookbackMs: span,
  maxBytes: amount,
  force: flag,
  signal: undefined,
  onProgress: task,
  isWanted: task,
  checkpointMs: span,
  clock: object,
};

const required: readonly (keyof ExportOptions)[] = ["api", "client", "file"];

/** Throws an `InputError` for an option that is wrong, missing or not known. */
export function checkOptions(options: ExportOptions): void {
  for (const [name, value] of Object.entries(options)) {
    checkName(name);
    checkValue(name, value);
  }
  for (const name of required) {
    if (options[name] === undefined) {
      const { expected = "a value" } = checks[name] ?? {};
      throw new InputError(name, expected, "missing");
    }
  }
  checkRecordNames(options);
}

function checkName(name: string): asserts name is keyof ExportOptions {
  if (!Object.hasOwn(checks, name)) {
    const known = Object.keys(checks);
    throw new InputError(name, known.join(", "), "no option");
  }
}

function checkValue(name: keyof ExportOptions, value: unknown): void {
  const check = checks[name];
  if (check === undefined) {
    return;
  }
  if (value === undefined) {
    return;
  }
  if (!check.accepts(value)) {
    throw new InputError(name, check.expected);
  }
}

/** Calls that were seen before are told by these fields. */
function checkRecordNames({ sinceLast, fields }: ExportOptions): void {
  const needed = ["call_id", "start_timestamp"];
  const chosen = fields?.map(nameOf) ?? needed;
  const areThere = needed.every((name) => chosen.includes(name));
  if (sinceLast && !areThere) {
    const all = needed.join(" and ");
    const expected = `${all} among them, with sinceLast`;
    throw new InputError("fields", expected, "too few");
  }
}

function isFormat(value: unknown): boolean {
  const { name, write } = Object(value);
  return typeof name === "string" && typeof write === "function";
}

function areFields(value: unknown): boolean {
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every(isField);
}

function isField(value: unknown): boolean {
  const isName = typeof value === "string" || Array.isArray(value);
  const names = isName ? namesOf(value) : [];
  return names.length > 0 && names.every(text.accepts);
}
