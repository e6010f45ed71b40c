import { createHash } from "node:crypto";
import type { Location } from "../finding.js";
import type { Json } from "../json-value.js";
import type { LoadError, LoadErrorCode } from "./load-error.js";
import { parse } from "./parse-text.js";
import type { PlacedValue } from "./placed-value.js";
import type { TextFile } from "./text-file.js";

/** A file that was read and parsed. */
export class SourceFile {
  /** Its absolute path or its URL. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly text: TextFile;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly value: Json;
  readonly #findPlaces: () => PlacedValue;
  #root: PlacedValue | undefined;

  constructor(id: string, bytes: Uint8Array, text: TextFile) {
    const { value, place } = parse(text);
    this.id = id;
    this.bytes = bytes;
    this.text = text;
    this.sha256 = createHash("sha256").update(bytes).digest("hex");
    this.value = value;
    this.#findPlaces = place;
  }

  /** Where a value stands, or the innermost thing around it. */
  locate(tokens: readonly string[]): Location {
    return this.text.locate(this.#offsetOf(tokens));
  }

  /** What is wrong with a value. */
  error(
    tokens: readonly string[],
    code: LoadErrorCode,
    message: string,
    help: string,
  ): LoadError {
    return this.text.error(this.#offsetOf(tokens), code, message, help);
  }

  #offsetOf(tokens: readonly string[]): number {
    this.#root ??= this.#findPlaces();
    let place = this.#root;
    for (const token of tokens) {
      const inner = place.child(token);
      if (inner === undefined) {
        break;
      }
      place = inner;
    }
    return place.offset;
  }
}
