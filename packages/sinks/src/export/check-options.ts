import { InputError } from "@rollcall/core";
import { apiVersions } from "./calls/api-versions.js";
import type { ExportOptions } from "./options.js";

type Check = readonly [expected: string, accepts: (value: unknown) => boolean];

const amount: Check = [
  "a number above 0",
  (value) => typeof value === "number" && value > 0,
];
const count: Check = [
  "an integer from 1 up",
  (value) => Number.isInteger(value) && Number(value) > 0,
];
const span: Check = [
  "milliseconds from 0 up",
  (value) => typeof value === "number" && value >= 0,
];
const flag: Check = ["true or false", (value) => typeof value === "boolean"];
const object: Check = [
  "an object",
  (value) => typeof value === "object" && value !== null,
];
const task: Check = ["a function", (value) => typeof value === "function"];
const text: Check = [
  "a text that is not empty",
  (value) => typeof value === "string" && value !== "",
];
const names = Object.keys(apiVersions);

/** What each option has to be; what core checks itself is only named. */
const checks: Readonly<Record<keyof ExportOptions, Check | undefined>> = {
  api: [names.join(" or "), (value) => names.includes(value as string)],
  client: object,
  parameters: object,
  asked: undefined,
  file: text,
  format: ["a format with a name and a function write", isFormat],
  concurrency: count,
  pageSize: count,
  rps: amount,
  fields: ["names with dots between them, at least one", areFields],
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
  const given = Object.entries(options);
  for (const [name, value] of given) {
    if (!Object.hasOwn(checks, name)) {
      throw new InputError(name, Object.keys(checks).join(", "), "no option");
    }
    const check = checks[name as keyof ExportOptions];
    if (value !== undefined && check && !check[1](value)) {
      throw new InputError(name, check[0]);
    }
  }
  for (const name of required) {
    if (options[name] === undefined) {
      throw new InputError(name, checks[name]?.[0] ?? "a value", "missing");
    }
  }
  checkRecordNames(options);
}

/** Calls that were seen before are told by these fields. */
function checkRecordNames({ sinceLast, fields }: ExportOptions): void {
  const needed = ["call_id", "start_timestamp"];
  const areThere = needed.every((name) => fields?.includes(name) ?? true);
  if (sinceLast && !areThere) {
    throw new InputError(
      "fields",
      `${needed.join(" and ")} among them, with sinceLast`,
      "too few",
    );
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
  return typeof value === "string" && !value.split(".").includes("");
}
