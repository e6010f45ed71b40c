import type { Json } from "../json-value.js";
import { LoadError } from "./load-error.js";
import { parseJson, placeJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import type { PlacedValue } from "./placed-value.js";
import type { TextFile } from "./text-file.js";

/** A file's value. */
export interface Parsed {
  readonly value: Json;
  /** Finds the places of its parts: slow, for when they are asked for. */
  readonly place: () => PlacedValue;
}

/**
 * Reads JSON or YAML, told apart by what is in the file and not by its name:
 * YAML takes JSON, too, but ten times slower.
 *
 * @throws LoadError when it is neither.
 */
export function parse(file: TextFile): Parsed {
  if (!startsLikeJson(file)) {
    return parseYaml(file);
  }
  try {
    const value = parseJson(file);
    return {
      value,
      place: () => placeJson(file),
    };
  } catch (error) {
    if (mayBeYaml(file, error)) {
      return parseYaml(file);
    }
    throw error;
  }
}

function startsLikeJson({ text }: TextFile): boolean {
  return /^\s*[[{]/.test(text);
}

/** YAML of one line, `{openapi: 3.1.0}`, starts like JSON. */
function mayBeYaml({ shown }: TextFile, error: unknown): boolean {
  const isSyntax = error instanceof LoadError && error.code === "syntax";
  return isSyntax && /\.ya?ml$/i.test(shown);
}
