import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { VirtualCalls } from "./computed/calls.js";
import { unstartedCalls } from "./stored/unstarted-calls.js";

// The generator compares the file with the spec. Here it is held to what the
// writers write.

interface Known {
  readonly type: string;
  readonly values?: readonly string[];
  readonly isOptional?: boolean;
}

const known: Record<string, Known> = JSON.parse(
  readFileSync(new URL("known-call.json", import.meta.url), "utf8"),
);

/** What the writers know and, as it is, never write. */
const unused = ["/call_analysis/agent_sentiment Negative"];

/** What free data holds has no path of its own. */
const free = ["/metadata", "/retell_llm_dynamic_variables"];

/** What an object around it does not always have. */
function noteMissing(value: unknown, path: string, missing: Set<string>): void {
  if (typeof value !== "object" || value === null || free.includes(path)) {
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      noteMissing(item, `${path}/*`, missing);
    }
    return;
  }
  for (const known of children.get(path) ?? []) {
    const name = known.slice(path.length + 1);
    if (Object.hasOwn(value, name)) {
      const inner: Record<string, unknown> = { ...value };
      noteMissing(inner[name], known, missing);
    } else {
      missing.add(known);
    }
  }
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

/** The paths right under each path: thousands of objects are looked up. */
const children = new Map(
  Object.keys(known).map((path) => [parentOf(path), [] as string[]]),
);
for (const path of Object.keys(known)) {
  children.get(parentOf(path))?.push(path);
}

/** All that is written, as `path type` or, of listed values, `path value`. */
function note(value: unknown, path: string, found: Set<string>): void {
  const { values } = known[path] ?? {};
  found.add(`${path} ${values ? value : typeOf(value)}`);
  if (typeof value !== "object" || value === null || free.includes(path)) {
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? "*" : name;
    note(inner, `${path}/${step}`, found);
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return "array";
  }
  const isNumber = typeof value === "number";
  return isNumber && Number.isInteger(value) ? "integer" : typeof value;
}

function* everyCall(): Generator<object> {
  for (const profile of ["mixed", "outbound"] as const) {
    const calls = new VirtualCalls({
      seed: 7,
      count: 9000,
      profile,
      size: "short",
    });
    for (let i = 0; i < calls.count; i++) {
      yield calls.callAt(i);
    }
    yield* unstartedCalls(calls.agents, 3, () => "call_1");
    yield calls.callAt(1, calls.startOf(1));
  }
}

const calls = [...everyCall()];

function written(): Set<string> {
  const found = new Set<string>();
  for (const call of calls) {
    note(call, "", found);
  }
  found.delete(" object");
  return found;
}

it("the file says what the writers write, and little else", () => {
  const found = written();
  const said = Object.entries(known).flatMap(([path, { type, values }]) =>
    (values ?? [type]).map((one) => `${path} ${one}`),
  );
  // A number may be a whole one.
  const isSaid = (pair: string) =>
    said.includes(pair) || said.includes(pair.replace("integer", "number"));
  const isFound = (pair: string) =>
    found.has(pair) || found.has(pair.replace("number", "integer"));
  expect([...found].filter((pair) => !isSaid(pair))).toEqual([]);
  expect(said.filter((pair) => !isFound(pair))).toEqual(unused);
});

it("the file says what is not in every call, or object", () => {
  const missing = new Set<string>();
  for (const call of calls) {
    noteMissing(call, "", missing);
  }
  const optional = Object.entries(known).filter(([, one]) => one.isOptional);
  const names = optional.map(([path]) => path);
  expect(names.sort()).toEqual([...missing].sort());
});
