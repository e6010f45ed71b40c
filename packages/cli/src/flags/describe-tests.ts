import {
  type FilterKind,
  type FilterOp,
  filterKinds,
  type SchemaReference,
} from "@rollcall/core/spec";
import { isOfKind } from "./read-test.js";
import type { SpecFlag } from "./spec-flags.js";

const intro = `Tests stand before the value: --duration-ms ge:60000. A value alone has to be
equal. Several values of one field, or of one key, are alternatives; different
flags, and different keys of one flag, all have to match. A lower and an upper
bound may be given together.`;

const outro = `             A number or true is one there; in double quotes it is a text:
             --metadata customer_id=sw:A10 --metadata 'zip="10115"'
             Only keys of the first level: no filter sees inside an object.
  agent_id,  and what else has to fit, after commas: --agent agent_1,version=3
  name       or --tool-calls book,latency_ms=ge:500,success=false
  JSON       is taken by every filter, in the API's form or the client's`;

/** The kinds that can test more than to be equal, by what their flags take. */
const kindsByLabel: Readonly<Record<string, readonly FilterKind[]>> = {
  text: ["string"],
  "n, time": ["number", "range"],
  "key=value": ["present"],
};

/**
 * How filters are written whose value says the test; nothing in a version
 * without such filters.
 */
export function describeTests(flags: readonly SpecFlag[]): string | undefined {
  const schemas = flags.map(({ schema }) => schema);
  const rows: string[] = [];
  for (const [label, kinds] of Object.entries(kindsByLabel)) {
    const tests = kinds.flatMap((kind) => listTests(kind, schemas));
    rows.push(...layOut(label, tests));
  }
  if (rows.length === 0) {
    return undefined;
  }
  return [intro, ...rows, outro].join("\n");
}

/** The tests of a kind, in the words of the spec where it has some. */
function listTests(
  kind: FilterKind,
  schemas: readonly SchemaReference[],
): string[] {
  const branch = findBranch(kind, schemas);
  if (!branch) {
    return [];
  }
  const words = branch.properties?.op?.enumDescriptions ?? {};
  return filterKinds[kind].ops.map((op) => {
    const form = writeForm(kind, op);
    const meaning = plainWords(words[op] ?? "lies between the two");
    return `${form} ${meaning}`;
  });
}

/** What a condition of a kind looks like. */
function findBranch(
  kind: FilterKind,
  schemas: readonly SchemaReference[],
): SchemaReference | undefined {
  for (const schema of schemas) {
    if (isOfKind(schema, kind)) {
      return schema;
    }
    const found = findBranch(kind, schemasIn(schema));
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The kinds of a condition, and what a list is made of. */
function schemasIn(schema: SchemaReference): readonly SchemaReference[] {
  const { oneOf = [], items } = schema;
  if (!items) {
    return oneOf;
  }
  return [...oneOf, items];
}

/** As it is written: `ge:`, `bt:low..high` and, without a value, `pr`. */
function writeForm(kind: FilterKind, op: FilterOp): string {
  switch (filterKinds[kind].value) {
    case "nothing":
      return op;
    case "range":
      return `${op}:low..high`;
    default:
      return `${op}:`;
  }
}

/** `is the value` of a sentence of the spec. */
function plainWords(sentence: string): string {
  const words = sentence.replace(/^It /, "").replace(/\.$/, "");
  return words.replaceAll("`value`", "the value");
}

const labelWidth = 11;
const testWidth = 29;

/** Two tests a line, beside what they are for. */
function layOut(label: string, tests: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < tests.length; at += 2) {
    const [left = "", right = ""] = tests.slice(at, at + 2);
    const heading = at === 0 ? label : "";
    const cells = [heading.padEnd(labelWidth), left.padEnd(testWidth), right];
    const line = cells.join("");
    lines.push(`  ${line.trimEnd()}`);
  }
  return lines;
}
