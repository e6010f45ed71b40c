import { durationMs } from "@rollcall/core";
import type { SchemaReference } from "@rollcall/core/spec";
import { splitPath } from "../field-path.js";
import type { ShownCall } from "../output/columns.js";

/** What a field's values are; `any`: whatever was stored in it. */
type FieldKind =
  | "time"
  | "duration"
  | "number"
  | "boolean"
  | "text"
  | "any"
  | "structure";

/** A field of a call, by the name that was written. */
export interface Field {
  /** `duration`, or `metadata.customer_id` */
  readonly name: string;
  readonly kind: FieldKind;
  /** The names that lead to it; none where it is computed. */
  readonly path: readonly string[];
  /** The only values that the spec knows. @default any */
  readonly values?: readonly string[] | undefined;
  /** Whether its numbers are whole. */
  readonly isWhole: boolean;
  /** Whether a number needs a unit, because the name does not say one. */
  readonly needsUnit: boolean;
  /** Whether lists leave it out. */
  readonly isUnlisted: boolean;
  /** What a call has there; nothing where it has nothing. */
  readonly read: (call: ShownCall) => unknown;
}

/** A short name's field: in the first of these places that a version has. */
interface ShortName {
  readonly paths: readonly string[];
  /** Where a version has none of them. */
  readonly compute?: (call: ShownCall) => number | undefined;
}

/** What people call fields, in every version. */
export const shortNames: Readonly<Record<string, ShortName>> = {
  id: { paths: ["call_id"] },
  agent: { paths: ["agent_id"] },
  status: { paths: ["call_status"] },
  reason: { paths: ["disconnection_reason"] },
  start: { paths: ["start_timestamp"] },
  end: { paths: ["end_timestamp"] },
  duration: { paths: ["duration_ms"], compute: durationMs },
  direction: { paths: ["direction"] },
  type: { paths: ["call_type"] },
  from: { paths: ["from_number"] },
  to: { paths: ["to_number"] },
  sentiment: { paths: ["call_analysis.user_sentiment"] },
  successful: { paths: ["call_analysis.call_successful"] },
  voicemail: { paths: ["call_analysis.in_voicemail"] },
  summary: { paths: ["call_analysis.call_summary"] },
  cost: { paths: ["call_cost.combined_cost"] },
  latency: { paths: ["latency.e2e.p50", "e2e_latency.p50"] },
};

/**
 * Finds a field by its short name, or by its dotted path in a call.
 *
 * @param call - What a call is.
 * @returns `undefined` where the version has no such field.
 */
export function findField(
  name: string,
  call: SchemaReference,
): Field | undefined {
  const short = Object.hasOwn(shortNames, name) ? shortNames[name] : undefined;
  for (const path of short?.paths ?? [name]) {
    const field = findAt(splitPath(path), call);
    if (field) {
      return {
        ...field,
        name,
        needsUnit: short !== undefined,
      };
    }
  }
  if (!short?.compute) {
    return undefined;
  }
  return {
    name,
    kind: "duration",
    path: [],
    isWhole: true,
    needsUnit: true,
    isUnlisted: false,
    read: short.compute,
  };
}

function findAt(
  path: readonly string[],
  call: SchemaReference,
): Field | undefined {
  const [first = ""] = path;
  const top = propertyOf(call, first);
  const schema = schemaAt(path, call);
  if (schema === undefined) {
    return undefined;
  }
  if (top?.secret) {
    return undefined;
  }
  return {
    name: path.join("."),
    kind: kindOf(schema),
    path,
    values: schema.enum?.map(String),
    isWhole: schema.type === "integer",
    needsUnit: false,
    isUnlisted: top?.unlisted ?? false,
    read: createReader(path),
  };
}

function propertyOf(
  { properties = {} }: SchemaReference,
  name: string,
): SchemaReference | undefined {
  if (Object.hasOwn(properties, name)) {
    return properties[name];
  }
  return undefined;
}

/** Inside an object without known properties, every name leads to a value. */
function schemaAt(
  [name, ...rest]: readonly string[],
  schema: SchemaReference,
): SchemaReference | undefined {
  if (name === undefined) {
    return schema;
  }
  const { type, properties } = schema;
  const isOpen = (type === "object" || type === undefined) && !properties;
  if (isOpen) {
    if (name === "") {
      return undefined;
    }
    return schemaAt(rest, {});
  }
  const inner = propertyOf(schema, name);
  return inner && schemaAt(rest, inner);
}

function kindOf(schema: SchemaReference): FieldKind {
  const { type, unit, instant } = schema;
  if (instant) {
    return "time";
  }
  switch (type) {
    case "integer":
    case "number":
      if (unit === "ms") {
        return "duration";
      }
      return "number";
    case "boolean":
      return "boolean";
    case "string":
      return "text";
    case "object":
    case "array":
      return "structure";
    default:
      return "any";
  }
}

function createReader(path: readonly string[]): (call: ShownCall) => unknown {
  return (call) => {
    let value: unknown = call;
    for (const name of path) {
      const isInside = typeof value === "object" && value !== null;
      // What every object inherits is no field of a call.
      const has = isInside && Object.hasOwn(value as object, name);
      value = has ? (value as Record<string, unknown>)[name] : undefined;
    }
    return value ?? undefined;
  };
}
