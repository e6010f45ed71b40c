import { SLOT_NAMES, SLOT_PATTERN, SLOTS, type Slot } from "./corpus/script.js";
import { type ByteWriter, utf8 } from "./writer/byte-writer.js";

/**
 * The value of each slot in one call: indices into `SLOTS`, in the order of
 * `SLOT_NAMES`.
 */
export type SlotValues = Int32Array;

/** A slot in a text, and what follows it up to the next. */
interface Part {
  /** The slot's place in `SLOT_NAMES`. */
  readonly slot: number;
  /** What each of the slot's values writes. */
  readonly values: readonly Uint8Array[];
  readonly textAfter: Uint8Array;
}

const SLOT = new RegExp(SLOT_PATTERN);

/**
 * JSON text with slots in it, cut into bytes at load so that a call writes it
 * without stringifying.
 */
export class Template {
  readonly #textBefore: Uint8Array;
  readonly #parts: readonly Part[];

  constructor(json: string) {
    // Texts and names of slots in turn.
    const [textBefore = "", ...rest] = json.split(SLOT);
    const parts: Part[] = [];
    while (rest.length > 0) {
      const [name, textAfter] = rest.splice(0, 2);
      const part = makePart(name as Slot, textAfter as string);
      parts.push(part);
    }
    this.#textBefore = utf8(textBefore);
    this.#parts = parts;
  }

  write(out: ByteWriter, slotValues: SlotValues): void {
    out.put(this.#textBefore);
    for (const { slot, values, textAfter } of this.#parts) {
      const value = slotValues[slot] as number;
      out.put(values[value] as Uint8Array);
      out.put(textAfter);
    }
  }
}

function makePart(name: Slot, textAfter: string): Part {
  return {
    slot: SLOT_NAMES.indexOf(name),
    values: SLOTS[name].map(utf8),
    textAfter: utf8(textAfter),
  };
}
