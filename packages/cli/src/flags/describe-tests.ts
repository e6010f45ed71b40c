import {
  type FilterKind,
  filterKinds,
  type SchemaReference,
} from "@rollcall/core/spec";
import { Help } from "commander";
import { isOfKind } from "./read-test.js";
import type { SpecFlag } from "./spec-flags.js";

const intro = `Tests: a value alone has to be equal, and several values of a repeatable flag
are alternatives. Other tests stand before the value: --duration-ms ge:60000.
A lower and an upper bound may be given together.`;

const outro = `             --metadata customer_id=sw:A10. A number or true is one there; in
             double quotes it is a text: --metadata 'zip="10115"'
  agent_id,  and what else has to fit, after commas: --agent agent_1,version=3
  name       or --tool-calls book,latency_ms=ge:500,success=false
  JSON       is taken by every filter, in the API's form or the client's`;

/** The kinds that can test more than to be equal, by what their flags take. */
const labels = {
  string: "text",
  number: "n, time",
  range: "n, time",
  present: "key=value",
} as const satisfies Partial<Record<FilterKind, string>>;

type TestedKind = keyof typeof labels;

const kinds = Object.keys(labels) as TestedKind[];

/**
 * How filters are written whose value says the test; nothing in a version
 * without such filters.
 */
export function describeTests(flags: readonly SpecFlag[]): string | undefined {
  const schemas = flags.map(({ schema }) => schema);
  const rows = kinds.flatMap((kind) => {
    const branch = findBranch(kind, schemas);
    return branch ? [writeRow(kind, branch)] : [];
  });
  if (rows.length === 0) {
    return undefined;
  }
  return [intro, ...rows, outro].join("\n");
}

/** What a condition of a kind looks like. */
function findBranch(
  kind: FilterKind,
  schemas: readonly SchemaReference[],
): SchemaReference | undefined {
  for (const schema of schemas) {
    const { oneOf = [], items } = schema;
    if (isOfKind(schema, kind)) {
      return schema;
    }
    const found = findBranch(kind, [...oneOf, ...(items ? [items] : [])]);
    if (found) {
      return found;
    }
  }
  return undefined;
}

const indent = 13;
const width = 80 - indent;

/** The tests of a kind, in the words of the spec where it has some. */
function writeRow(kind: TestedKind, branch: SchemaReference): string {
  const words = branch.properties?.op?.enumDescriptions ?? {};
  const ops: readonly string[] = filterKinds[kind].ops;
  const texts = ops.map((op) => {
    const word = words[op] ?? "lies between the two";
    const form = kind === "range" ? `${op}:low..high` : op;
    return `${form} ${plainWords(word)}`;
  });
  const text = new Help().boxWrap(texts.join("; "), width);
  const lines = text.replaceAll("\n", `\n${" ".repeat(indent)}`);
  return `  ${labels[kind].padEnd(indent - 2)}${lines}`;
}

/** `is the value` of a sentence of the spec. */
function plainWords(sentence: string): string {
  const words = sentence.replace(/^It /, "").replace(/\.$/, "");
  return words.replaceAll("`value`", "the value");
}
