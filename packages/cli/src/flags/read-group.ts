import type { SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";
import { parseValue } from "./parse-value.js";
import { isJson, readJson } from "./read-json.js";

type Properties = Readonly<Record<string, SchemaReference>>;

/** Reads all that was given for one value. */
type Read = (schema: SchemaReference, given: readonly Given[]) => unknown;

/**
 * The objects of a list, each given as its main property's value, and the
 * others after commas: `agent_1,version=3`.
 *
 * @param read - Reads what was given for another property.
 */
export function readGroup(
  { items = {} }: SchemaReference,
  given: readonly Given[],
  read: Read,
): unknown[] {
  return given.flatMap((one) => {
    if (isJson(one)) {
      return readElements(one);
    }
    return readElement(items, one, read);
  });
}

/** An empty list would be lost beside other values. */
function readElements(given: Given): unknown[] {
  const value = readJson(given, "write a value that begins so as JSON, too");
  const elements = [value].flat();
  if (elements.length === 0) {
    throw new CliError(`${given.flag} "${given.text}" is empty: leave it out.`);
  }
  return elements;
}

/** What an object is written by: the property that it has to have. */
export function mainProperty(schema: SchemaReference): string {
  const { required = [], properties = {} } = schema;
  const [first = ""] = Object.keys(properties);
  const [main = first] = required;
  return main;
}

/** What the value of that property may be. */
export function mainSchema(schema: SchemaReference): SchemaReference {
  const { properties = {} } = schema;
  const main = mainProperty(schema);
  return properties[main] ?? {};
}

function readElement(
  schema: SchemaReference,
  given: Given,
  read: Read,
): object {
  const { properties = {} } = schema;
  const { value, others } = splitElement(given, properties);
  const main = mainProperty(schema);
  const text = parseValue(given.flag, mainSchema(schema), value, given.times);
  const element: Record<string, unknown> = {
    [main]: text,
  };
  for (const [name, texts] of others) {
    element[name] = read(properties[name] ?? {}, texts);
  }
  return element;
}

/** An object as it was written. */
interface SplitElement {
  /** Of the main property. */
  readonly value: string;
  /** Of the other properties, by name. */
  readonly others: ReadonlyMap<string, readonly Given[]>;
}

function splitElement(given: Given, properties: Properties): SplitElement {
  const { flag, text, op, times } = given;
  const others = new Map<string, Given[]>();
  if (op !== undefined) {
    return {
      value: text,
      others,
    };
  }
  const [value = "", ...parts] = splitAtNames(text, properties);
  refuseUnknown(given, value, properties);
  for (const part of parts) {
    const { name, rest } = splitPart(part);
    const texts = others.get(name) ?? [];
    others.set(name, texts);
    texts.push({
      flag: `${flag} ${name}`,
      text: rest,
      times,
    });
  }
  return {
    value,
    others,
  };
}

/** `version=3` */
function splitPart(part: string): {
  name: string;
  rest: string;
} {
  const [name = "", ...rest] = part.split("=");
  return {
    name,
    rest: rest.join("="),
  };
}

/** What stands for the main property of an object, or the text of any other. */
export function mainText(
  text: string,
  { properties = {} }: SchemaReference = {},
): string {
  const [main = text] = splitAtNames(text, properties);
  return main;
}

/** An id may hold a comma: only one before a known name separates. */
function splitAtNames(text: string, properties: Properties): string[] {
  const parts: string[] = [];
  for (const part of text.split(",")) {
    const before = isNamed(part, properties) ? undefined : parts.pop();
    if (before === undefined) {
      parts.push(part);
    } else {
      parts.push(`${before},${part}`);
    }
  }
  return parts;
}

function isNamed(part: string, properties: Properties): boolean {
  const { name } = splitPart(part);
  return part.includes("=") && Object.hasOwn(properties, name);
}

/**
 * Refuses an object that says more than its main property, where only that can
 * be asked.
 *
 * @param version - The one that can ask it all.
 */
export function refuseMoreThanMain(
  given: Given,
  { properties = {} }: SchemaReference,
  version: string,
): void {
  const [, ...parts] = splitAtNames(given.text, properties);
  if (isJson(given) || parts.length > 0) {
    const { flag, text } = given;
    throw new CliError(
      `${flag} "${text}": this version can ask for the id alone. Add --api ${version} for the rest.`,
    );
  }
}

/** A misspelt name would be taken for a part of the id, and match nothing. */
function refuseUnknown(
  { flag, text }: Given,
  value: string,
  properties: Properties,
): void {
  const [, name] = /(?:^|,)([\w-]+)=/.exec(value) ?? [];
  if (name !== undefined) {
    const known = Object.keys(properties).join(", ");
    throw new CliError(
      `${flag} "${text}": ${name} is not known, or stands first. It has ${known}; give a value with = as JSON.`,
    );
  }
}
