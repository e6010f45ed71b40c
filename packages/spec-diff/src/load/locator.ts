import type { Location } from "../finding.js";
import type { Json, JsonObject } from "../json-value.js";
import type { Library } from "./file-library.js";
import {
  Follower,
  type Position,
  refWithin,
  stepInto,
} from "./follow-references.js";
import { pointerTo, tokensOf } from "./json-pointer.js";
import { childOf, refOf } from "./references-in.js";
import type { SourceFile } from "./source-file.js";

/**
 * Finds in the files what a pointer into the bundled document means. A bundle
 * has lost the lines; they are found again by following the same references.
 */
export class Locator {
  readonly #follower: Follower;
  readonly #root: Position;
  readonly #document: JsonObject;
  /** Where the bundler took its components from, by their pointers. */
  #origins: Promise<ReadonlyMap<string, Position>> | undefined;

  constructor(library: Library, root: SourceFile, document: JsonObject) {
    this.#follower = new Follower(library);
    this.#document = document;
    this.#root = {
      file: root,
      tokens: [],
      value: root.value,
    };
  }

  /** The place of a value, or of the innermost thing around it. */
  async locate(pointer: string): Promise<Location> {
    const tokens = tokensOf(pointer);
    const { start, rest } = await this.#startFor(tokens);
    let position = start;
    for (const token of rest) {
      const inner = await this.#step(position, token);
      if (inner === undefined) {
        break;
      }
      position = inner;
    }
    return position.file.locate(position.tokens);
  }

  async #step(from: Position, token: string): Promise<Position | undefined> {
    const inside = stepInto(from, token);
    if (inside !== undefined) {
      return inside;
    }
    if (refOf(from.value) === undefined) {
      return inside;
    }
    const target = await this.#follower.follow(refWithin(from));
    return this.#step(target, token);
  }

  async #startFor(tokens: readonly string[]) {
    const whole = {
      start: this.#root,
      rest: tokens,
    };
    if (this.#document === this.#root.value) {
      return whole;
    }
    this.#origins ??= this.#findOrigins();
    const origins = await this.#origins;
    const pointer = pointerTo("", ...tokens.slice(0, 3));
    const start = origins.get(pointer);
    if (start === undefined) {
      return whole;
    }
    return {
      start,
      rest: tokens.slice(3),
    };
  }

  /**
   * Walks through the bundle and its sources side by side: where the bundle
   * refers to a component, the source refers to a file.
   */
  async #findOrigins(): Promise<ReadonlyMap<string, Position>> {
    const origins = new Map<string, Position>();
    await this.#compare(this.#document, this.#root, origins);
    return origins;
  }

  async #compare(
    bundled: Json,
    source: Position,
    origins: Map<string, Position>,
  ): Promise<void> {
    const ref = refOf(bundled);
    if (ref !== undefined && refOf(source.value) !== undefined) {
      await this.#compareTargets(ref.slice(1), source, origins);
    }
    if (typeof bundled !== "object" || bundled === null) {
      return;
    }
    for (const [name, inner] of Object.entries(bundled)) {
      const innerSource = await this.#step(source, name);
      if (innerSource !== undefined) {
        await this.#compare(inner, innerSource, origins);
      }
    }
  }

  async #compareTargets(
    pointer: string,
    source: Position,
    origins: Map<string, Position>,
  ): Promise<void> {
    if (origins.has(pointer)) {
      return;
    }
    const target = await this.#follower.follow(refWithin(source));
    origins.set(pointer, target);
    const bundled = this.#findBundled(pointer);
    if (bundled !== undefined) {
      await this.#compare(bundled, target, origins);
    }
  }

  #findBundled(pointer: string): Json | undefined {
    let value: Json | undefined = this.#document;
    for (const token of tokensOf(pointer)) {
      value = childOf(value, token);
    }
    return value;
  }
}
