import { SLOT_NAMES, SLOTS, type Slot } from "./corpus/script.js";
import { type ByteWriter, utf8 } from "./writer/bytes.js";

/**
 * The value of each slot in one call: indices into `SLOTS`, in the order of
 * `SLOT_NAMES`.
 */
export type SlotValues = Int32Array;

const PLACE = new RegExp(`\\{(${SLOT_NAMES.join("|")})\\}`);
const VALUES = SLOT_NAMES.map((slot) => SLOTS[slot].map(utf8));

/**
 * JSON text with slots in it, cut into bytes at load so that a call writes it
 * without stringifying.
 */
export class Template {
  readonly #pieces: readonly Uint8Array[];
  readonly #slots: readonly number[];

  constructor(json: string) {
    const parts = json.split(PLACE);
    this.#pieces = parts.filter((_, n) => n % 2 === 0).map(utf8);
    this.#slots = parts
      .filter((_, n) => n % 2 === 1)
      .map((slot) => SLOT_NAMES.indexOf(slot as Slot));
  }

  write(out: ByteWriter, values: SlotValues): void {
    out.put(this.#pieces[0] as Uint8Array);
    for (let k = 0; k < this.#slots.length; k++) {
      const slot = this.#slots[k] as number;
      out.put(
        (VALUES[slot] as Uint8Array[])[values[slot] as number] as Uint8Array,
      );
      out.put(this.#pieces[k + 1] as Uint8Array);
    }
  }
}
