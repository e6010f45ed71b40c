import fc from "fast-check";
import type { ShownCall } from "../../src/output/columns.js";

/** An expression, and a plain check of what it means. */
export interface Expression {
  readonly text: string;
  readonly isTrue: (call: ShownCall) => boolean;
}

/** A field, and what it may be compared with. */
interface Field {
  readonly name: string;
  readonly kind: "number" | "enum" | "text" | "any" | "boolean";
  readonly read: (call: Bag) => unknown;
  /** How a value is written. */
  readonly write: (value: unknown) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: a plain check reads what is there.
type Bag = any;

const quote = (value: unknown) => JSON.stringify(String(value));
const iso = (value: unknown) => new Date(Number(value)).toISOString();
const ms = (value: unknown) => `${value}ms`;

const common: readonly Field[] = [
  {
    name: "start",
    kind: "number",
    read: (call) => call.start_timestamp,
    write: iso,
  },
  {
    name: "end_timestamp",
    kind: "number",
    read: (call) => call.end_timestamp,
    write: String,
  },
  {
    name: "status",
    kind: "enum",
    read: (call) => call.call_status,
    write: String,
  },
  {
    name: "reason",
    kind: "enum",
    read: (call) => call.disconnection_reason,
    write: quote,
  },
  { name: "agent", kind: "text", read: (call) => call.agent_id, write: quote },
  { name: "id", kind: "text", read: (call) => call.call_id, write: String },
  {
    name: "from",
    kind: "text",
    read: (call) => call.from_number,
    write: String,
  },
  {
    name: "sentiment",
    kind: "enum",
    read: (call) => call.call_analysis?.user_sentiment,
    write: (value) => String(value).toLowerCase(),
  },
  ...["customer_id", "plan", "attempt", "nothing"].map(
    (key): Field => ({
      name: `metadata.${key}`,
      kind: "any",
      read: (call) => call.metadata?.[key],
      write: (value) =>
        typeof value === "string" ? quote(value) : String(value),
    }),
  ),
];

const isAsked = ({ name }: Field) =>
  ["start", "end_timestamp", "agent"].includes(name);

const fields: Readonly<Record<string, readonly Field[]>> = {
  v1: [
    ...common,
    // What the version can ask is a small part of it.
    ...Array.from({ length: 3 }, () => common.filter(isAsked)).flat(),
    {
      name: "duration",
      kind: "number",
      read: ({ start_timestamp: start, end_timestamp: end }) =>
        start === undefined || end === undefined ? undefined : end - start,
      write: ms,
    },
  ],
  v3: [
    ...common,
    {
      name: "duration",
      kind: "number",
      read: (call) => call.duration_ms,
      write: ms,
    },
    {
      name: "cost",
      kind: "number",
      read: (call) => call.call_cost?.combined_cost,
      write: String,
    },
    {
      name: "successful",
      kind: "boolean",
      read: (call) => call.call_analysis?.call_successful,
      write: String,
    },
    {
      name: "type",
      kind: "enum",
      read: (call) => call.call_type,
      write: quote,
    },
  ],
};

const signs: Readonly<Record<string, (a: Bag, b: Bag) => boolean>> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => typeof a === "number" && a < b,
  "<=": (a, b) => typeof a === "number" && a <= b,
  ">": (a, b) => typeof a === "number" && a > b,
  ">=": (a, b) => typeof a === "number" && a >= b,
};

/** Any expression about these calls, with values that they have. */
export function expressions(
  version: string,
  calls: readonly ShownCall[],
): fc.Arbitrary<Expression> {
  const own = fields[version] ?? [];
  const { tree } = fc.letrec<{ tree: Expression; test: Expression }>((tie) => ({
    test: fc.oneof(
      ...own.map((field) => fc.oneof(testOn(field, calls), presenceOf(field))),
      ...own
        .filter(({ kind }) => kind === "text" || kind === "enum")
        .map((field) => globOn(field, calls)),
    ),
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("test"),
      fc
        .tuple(tie("tree"), tie("tree"))
        .map(([a, b]) => ({
          text: `${a.text} and ${b.text}`,
          isTrue: (call: ShownCall) => a.isTrue(call) && b.isTrue(call),
        }))
        .map(inBrackets),
      fc
        .tuple(tie("test"), tie("test"), tie("test"))
        .map(([a, b, c]) => ({
          text: `${a.text} AND ${b.text}\n and ${c.text}`,
          isTrue: (call: ShownCall) =>
            a.isTrue(call) && b.isTrue(call) && c.isTrue(call),
        }))
        .map(inBrackets),
      fc
        .tuple(tie("tree"), tie("tree"))
        .map(([a, b]) => ({
          text: `${a.text} or ${b.text}`,
          isTrue: (call: ShownCall) => a.isTrue(call) || b.isTrue(call),
        }))
        .map(inBrackets),
      tie("tree").map((a) => ({
        text: `not ${a.text}`,
        isTrue: (call: ShownCall) => !a.isTrue(call),
      })),
    ),
  }));
  return tree;
}

function inBrackets({ text, isTrue }: Expression): Expression {
  return { text: `( ${text})`, isTrue };
}

/** A value that one of the calls has. */
function someValue(field: Field, calls: readonly ShownCall[]) {
  const values = calls.map(field.read).filter((one) => one !== undefined);
  const known = values.length > 0 ? values : ["x", 5, true];
  return fc.constantFrom(...known);
}

function testOn(
  field: Field,
  calls: readonly ShownCall[],
): fc.Arbitrary<Expression> {
  const all = Object.keys(signs);
  const equal = ["=", "!="];
  return someValue(field, calls).chain((value) => {
    const isOrdered = typeof value === "number";
    return fc.constantFrom(...(isOrdered ? all : equal)).map((sign) => ({
      text: `${field.name}${sign}${field.write(value)}`,
      isTrue: (call) => {
        const found = field.read(call) ?? undefined;
        return found !== undefined && (signs[sign]?.(found, value) ?? false);
      },
    }));
  });
}

function presenceOf(field: Field): fc.Arbitrary<Expression> {
  return fc.constantFrom("=", "!=").map((sign) => ({
    text: `${field.name} ${sign} null`,
    isTrue: (call) => {
      const isThere = (field.read(call) ?? undefined) !== undefined;
      return isThere === (sign === "!=");
    },
  }));
}

/** A part of a value that a call has, with stars about it. */
function globOn(
  field: Field,
  calls: readonly ShownCall[],
): fc.Arbitrary<Expression> {
  return fc
    .tuple(
      someValue(field, calls).map(String),
      fc.nat({ max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom("p*", "*p", "*p*", "p", "*?p*"),
      fc.constantFrom("~", "!~"),
    )
    .map(([value, from, length, shape, sign]) => {
      const start = shape.startsWith("p") ? 0 : from % value.length;
      const end = shape.endsWith("p") ? undefined : start + length;
      const part = value.slice(start, end);
      const glob = shape.replace("p", part);
      const pattern = new RegExp(
        `^${glob.replace(/[+.]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`,
        "su",
      );
      return {
        text: `${field.name} ${sign} "${glob}"`,
        isTrue: (call) => {
          const found: unknown = field.read(call);
          const isText = typeof found === "string";
          return isText && pattern.test(found) === (sign === "~");
        },
      };
    });
}
