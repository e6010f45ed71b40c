import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VirtualCalls } from "./computed/virtual-calls.js";
import { makeUnstartedCalls } from "./stored/make-unstarted-calls.js";
import { V3Calls } from "./v3/v3-calls.js";
import { Workspace } from "./workspace.js";

// The generator compares the files with the spec. Here they are held to what
// the writers write.

interface Known {
  readonly type: string;
  readonly values?: readonly string[];
  readonly isOptional?: boolean;
  readonly of?: readonly string[];
}

/** What free data holds has no path of its own. */
const free = [
  "/metadata",
  "/retell_llm_dynamic_variables",
  "/collected_dynamic_variables",
  "/custom_sip_headers",
  "/call_analysis/custom_analysis_data",
];

const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

/** What a file says that the writers of a version write. */
class KnownCall {
  readonly known: Readonly<Record<string, Known>>;
  /** The paths right under each path: thousands of objects are looked up. */
  readonly #children = new Map<string, string[]>();

  constructor(file: string) {
    const url = new URL(file, import.meta.url);
    this.known = JSON.parse(readFileSync(url, "utf8"));
    for (const path of Object.keys(this.known)) {
      const parent = parentOf(path);
      const siblings = this.#children.get(parent) ?? [];
      this.#children.set(parent, [...siblings, path]);
    }
  }

  /** Notes what an object around it does not always have. */
  noteMissing(value: unknown, path: string, missing: Set<string>): void {
    if (typeof value !== "object" || value === null || free.includes(path)) {
      return;
    }
    if (Array.isArray(value)) {
      for (const item of value) {
        this.noteMissing(item, `${path}/*`, missing);
      }
      return;
    }
    const object: Record<string, unknown> = { ...value };
    for (const child of this.#children.get(path) ?? []) {
      const name = child.slice(path.length + 1);
      if (Object.hasOwn(object, name)) {
        this.noteMissing(object[name], child, missing);
      } else if (this.#isOf(child, object)) {
        missing.add(child);
      }
    }
  }

  #isOf(path: string, { call_type: kind }: Record<string, unknown>): boolean {
    return this.known[path]?.of?.includes(String(kind)) ?? true;
  }

  /** Notes what is written, as `path type` or, of listed values, `path value`. */
  note(value: unknown, path: string, found: Set<string>): void {
    const { values } = this.known[path] ?? {};
    found.add(`${path} ${values ? value : typeOf(value)}`);
    if (typeof value !== "object" || value === null || free.includes(path)) {
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? "*" : name;
      this.note(inner, `${path}/${step}`, found);
    }
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
  for (const calls of dataSets()) {
    for (let i = 0; i < calls.count; i++) {
      yield calls.callAt(i);
    }
    yield* makeUnstartedCalls(calls.agents, 3, () => "call_1");
    yield calls.callAt(1, calls.startOf(1));
  }
}

function* everyV3Call(): Generator<object> {
  for (const calls of dataSets()) {
    const { overlay } = new Workspace(0, calls, 3);
    const v3 = new V3Calls(calls, []);
    for (let i = 0; i < calls.count; i++) {
      yield v3.viewOf(i, Number.MAX_SAFE_INTEGER).call;
    }
    for (const entry of overlay) {
      yield v3.viewOf(entry, 0).call;
    }
    yield v3.viewOf(1, calls.startOf(1)).call;
  }
}

function* dataSets(): Generator<VirtualCalls> {
  for (const profile of ["mixed", "outbound"] as const) {
    yield new VirtualCalls({
      seed: 7,
      count: 9000,
      profile,
      size: "short",
    });
  }
}

/** What the writers of the present version know and never write. */
const v3Unused = [
  "/disconnection_reason max_duration_reached",
  "/disconnection_reason error_user_not_joined",
  "/disconnection_reason registered_call_timeout",
  "/disconnection_reason transfer_cancelled",
  ...["", "scrubbed_"].flatMap((prefix) => [
    `/${prefix}transcript_with_tool_calls/*/thought_signature string`,
    `/${prefix}transcript_with_tool_calls/*/transition_type global`,
    `/${prefix}transcript_with_tool_calls/*/transition_type global_go_back`,
    `/${prefix}transcript_with_tool_calls/*/transition_type interrupt_go_back`,
  ]),
];

describe.each([
  {
    file: "known-call.json",
    every: everyCall,
    unused: ["/call_analysis/agent_sentiment Negative"],
  },
  {
    file: "known-call-v3.json",
    every: everyV3Call,
    unused: v3Unused,
  },
])("$file", ({ file, every, unused }) => {
  const knownCall = new KnownCall(file);
  const { known } = knownCall;
  const calls = [...every()];

  it("says what the writers write, and little else", () => {
    const found = new Set<string>();
    for (const call of calls) {
      knownCall.note(call, "", found);
    }
    found.delete(" object");
    const said = Object.entries(known).flatMap(([path, { type, values }]) =>
      (values ?? [type]).map((one) => `${path} ${one}`),
    );
    // A number may be a whole one.
    const isSaid = (pair: string) =>
      said.includes(pair) || said.includes(pair.replace("integer", "number"));
    const isFound = (pair: string) =>
      found.has(pair) || found.has(pair.replace("number", "integer"));
    expect([...found].filter((pair) => !isSaid(pair))).toEqual([]);
    const unwritten = said.filter((pair) => !isFound(pair));
    expect(unwritten.sort()).toEqual([...unused].sort());
  });

  it("says what is not in every call, or object", () => {
    const missing = new Set<string>();
    for (const call of calls) {
      knownCall.noteMissing(call, "", missing);
    }
    const optional = Object.entries(known).filter(([, one]) => one.isOptional);
    const names = optional.map(([path]) => path);
    expect(names.sort()).toEqual([...missing].sort());
  });
});
