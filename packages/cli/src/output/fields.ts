import { CliError } from "../errors/cli-error.js";
import { splitAt, splitPath } from "../field-path.js";

/** A field of a record, which may lie deeper: `latency.e2e.p50`. */
export interface FieldPath {
  /** As it was given, with dots. */
  readonly name: string;
  readonly names: readonly string[];
}

/**
 * Reads the fields of `--fields`: names with dots, separated by commas.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where a name is empty, or is there twice.
 */
export function readFieldList(text: string, flag: string): FieldPath[] {
  const fields: FieldPath[] = [];
  for (const part of splitAt(text, ",")) {
    const field = toField(part.trim());
    if (field === undefined) {
      throw new CliError(
        `${flag} "${text}" has a name that is empty: give names such as call_id,latency.e2e.p50.`,
      );
    }
    if (fields.some(({ name }) => name === field.name)) {
      throw new CliError(`${flag} names ${field.name} twice: name it once.`);
    }
    fields.push(field);
  }
  return fields;
}

/** A field by its name; nothing where a part of the name is empty. */
export function toField(name: string): FieldPath | undefined {
  const names = splitPath(name);
  if (names.includes("")) {
    return undefined;
  }
  return {
    name,
    names,
  };
}

/**
 * What a field of a record holds; of a list, what it holds in each element that
 * has it. A number is a place in the list. `undefined` where there is nothing.
 */
export function readField(value: unknown, names: readonly string[]): unknown {
  const [name, ...rest] = names;
  if (name === undefined || typeof value !== "object" || value === null) {
    if (name === undefined) {
      return value;
    }
    return undefined;
  }
  if (Array.isArray(value) && !isPlace(name)) {
    return readInEach(value, names);
  }
  if (Object.hasOwn(value, name)) {
    return readField((value as Record<string, unknown>)[name], rest);
  }
  return undefined;
}

/** Whether a name means one element of a list, counted from 0. */
export function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}

function readInEach(
  list: readonly unknown[],
  names: readonly string[],
): unknown[] | undefined {
  const found = list.map((element) => readField(element, names));
  const there = found.filter((element) => element !== undefined);
  if (there.length > 0) {
    return there;
  }
  return undefined;
}
