import { decodeReference } from "../decode-reference.js";
import type { Json } from "../json-value.js";
import type { Library } from "./file-library.js";
import { pointerTo, tokensOf } from "./json-pointer.js";
import { childOf, refOf } from "./references-in.js";
import type { SourceFile } from "./source-file.js";

/** A value in one of the files of a document. */
export interface Position {
  readonly file: SourceFile;
  readonly tokens: readonly string[];
  readonly value: Json;
}

/** Follows references, from file to file. */
export class Follower {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * Takes one step: the value that a `$ref` names, even if it is a `$ref` again.
   *
   * @param from The `$ref` itself.
   * @throws LoadError when the `$ref` names nothing.
   */
  async follow(from: Position): Promise<Position> {
    const reference = textOf(from);
    const [name = "", fragment = ""] = splitReference(reference);
    const file = await this.#fileOf(from, name);
    const tokens = tokensOfFragment(from, fragment);
    let position: Position = {
      file,
      tokens: [],
      value: file.value,
    };
    for (const token of tokens) {
      position = await this.#step(from, position, token);
    }
    return position;
  }

  async #fileOf({ file, tokens }: Position, name: string) {
    if (name === "") {
      return file;
    }
    const location = file.locate(tokens);
    return this.#library.follow(file, decodeReference(name), location);
  }

  async #step(from: Position, at: Position, token: string): Promise<Position> {
    const inside = stepInto(at, token);
    if (inside !== undefined) {
      return inside;
    }
    const behind = await this.settle(at);
    const inner = behind === at ? undefined : stepInto(behind, token);
    if (inner === undefined) {
      throw createBrokenError(from, token);
    }
    return inner;
  }

  /**
   * The value at the end of a chain of `$ref`s.
   *
   * @throws LoadError when the chain has no end.
   */
  async settle(start: Position): Promise<Position> {
    const passed = new Set<Json>();
    let position = start;
    while (refOf(position.value) !== undefined) {
      if (passed.has(position.value)) {
        throw createCircleError(position);
      }
      passed.add(position.value);
      position = await this.follow(refWithin(position));
    }
    return position;
  }
}

/** The `$ref` in an object. */
export function refWithin({ file, tokens, value }: Position): Position {
  return {
    file,
    tokens: [...tokens, "$ref"],
    value: childOf(value, "$ref") ?? null,
  };
}

/** The value that an object or a list holds under a name. */
export function stepInto(
  { file, tokens, value }: Position,
  token: string,
): Position | undefined {
  const inner = childOf(value, token);
  if (inner === undefined) {
    return undefined;
  }
  return {
    file,
    tokens: [...tokens, token],
    value: inner,
  };
}

function textOf({ file, tokens, value }: Position): string {
  if (typeof value === "string") {
    return value;
  }
  throw file.error(
    tokens,
    "ref-not-text",
    "A $ref has to be text",
    'Write it as "#/components/schemas/Name".',
  );
}

function splitReference(reference: string): string[] {
  const hash = reference.indexOf("#");
  if (hash === -1) {
    return [reference];
  }
  return [reference.slice(0, hash), reference.slice(hash + 1)];
}

function tokensOfFragment({ file, tokens }: Position, fragment: string) {
  if (fragment === "" || fragment.startsWith("/")) {
    return tokensOf(decodeReference(fragment));
  }
  throw file.error(
    tokens,
    "ref-anchor",
    `A $ref to an anchor is not supported: #${fragment}`,
    "Write a pointer, such as #/components/schemas/Name.",
  );
}

function createBrokenError({ file, tokens, value }: Position, token: string) {
  const holder = pointerTo("", ...tokens.slice(0, -1));
  const missing = JSON.stringify(token);
  return file.error(
    tokens,
    "ref-unresolved",
    `The $ref in ${holder} leads nowhere: ${value} (no ${missing} there)`,
    "Correct the reference, or add what it names.",
  );
}

function createCircleError({ file, tokens, value }: Position) {
  return file.error(
    [...tokens, "$ref"],
    "ref-cycle",
    `The $ref leads back to itself: ${refOf(value)}`,
    "Let one of the references in the circle be a schema.",
  );
}
