import type {
  FilterOp,
  OperationReference,
  PaginationSpec,
  SchemaReference,
} from "@rollcall/core/spec";
import { FlagChooser } from "./choose-flag.js";
import { describeFlag } from "./describe-flag.js";

/**
 * A command-line flag that stands for a parameter of the spec, or for one key
 * of an object parameter.
 */
export interface SpecFlag {
  /** `--agent-id` */
  readonly flag: string;
  /**
   * Where its value goes in the parameters: `["filter_criteria", "agent_id"]`.
   */
  readonly path: readonly string[];
  readonly schema: SchemaReference;
  readonly description: string;
  /** What it is called today, if this is its flag of before. */
  readonly now?: string;
  /** Of a flag of another version that goes on in this one: what it is there. */
  readonly from?: ForeignFlag;
  /** The test that the flag itself says. @default its value says it */
  readonly op?: FilterOp;
}

/** A flag of another version. */
export interface ForeignFlag extends Pick<SpecFlag, "flag" | "schema"> {
  /** `v1` */
  readonly version: string;
}

/**
 * The flags of an operation's query, headers and body, as the spec has them: a
 * new filter there is a new flag here.
 *
 * @param pagination - How the operation is walked: its parameters have names of
 *   ours.
 */
export function specFlags(
  operation: OperationReference,
  pagination?: PaginationSpec,
): SpecFlag[] {
  const chooser = new FlagChooser();
  const names = nameByRole(pagination);
  const flags: SpecFlag[] = [];
  for (const { path, schema, prose } of valuesIn(operation)) {
    const name = roleName({ path, schema }, names);
    flags.push({
      flag: chooser.choose(name ? [name] : path),
      path,
      schema,
      description: describeFlag(schema, prose),
    });
  }
  const former = flags
    .filter((flag) => roleName(flag, names) === undefined)
    .flatMap((flag) => formerFlags(flag, chooser));
  return [...flags, ...former];
}

/**
 * The same in every version, whatever a document calls them: the size of a page
 * (`--limit` counts calls), and where to go on.
 */
export function nameByRole(pagination?: PaginationSpec): Map<string, string> {
  const names = new Map<string, string>();
  if (pagination) {
    names.set(pagination.parameter, "cursor");
    names.set(pagination.limit.parameter, "page-size");
  }
  return names;
}

/** A parameter that is called otherwise now has its role still. */
function roleName(
  { path, schema }: Pick<SpecFlag, "path" | "schema">,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const called = [path.join("."), ...(schema.formerly ?? [])];
  const known = called.find((name) => names.has(name));
  return known && names.get(known);
}

/** The flags that a value had before, as they were chosen then. */
function formerFlags(flag: SpecFlag, chooser: FlagChooser): SpecFlag[] {
  const { path, schema } = flag;
  const parents = path.slice(0, -1);
  const names = schema.formerly ?? [];
  return names.map((name) => ({
    ...flag,
    flag: chooser.choose([...parents, name]),
    now: flag.flag,
  }));
}

/** A value that a request may hold, before it has a flag. */
interface SpecValue extends Pick<SpecFlag, "path" | "schema"> {
  readonly prose: string;
}

function valuesIn({ parameters, body = {} }: OperationReference): SpecValue[] {
  const values: SpecValue[] = [];
  for (const { name, schema, description, formerly, ...rest } of parameters) {
    if (rest.in === "query" || rest.in === "header") {
      const named = formerly ? { ...schema, formerly } : schema;
      values.push(...valuesOf([name], named, description));
    }
  }
  return [...values, ...valuesInside([], body)];
}

/** The value itself or, of an object, those of its properties. */
function valuesOf(
  path: readonly string[],
  schema: SchemaReference,
  prose: string,
): SpecValue[] {
  const isWhole = !schema.properties || schema.filter !== undefined;
  if (isWhole) {
    const value = {
      path,
      schema,
      prose,
    };
    return [value];
  }
  return valuesInside(path, schema);
}

function valuesInside(
  path: readonly string[],
  { properties = {} }: SchemaReference,
): SpecValue[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const inner = property.description ?? "";
    return valuesOf([...path, name], property, inner);
  });
}
