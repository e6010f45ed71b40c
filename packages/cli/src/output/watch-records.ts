import { showSafely } from "../errors/show-safely.js";
import { type FieldPath, readField } from "./fields.js";
import { findNumber, isBeyondExact } from "./find-number.js";
import type { OutputChoice } from "./output-choice.js";
import type { RecordKind } from "./record-kind.js";

/**
 * Looks at records as they come for what people should know of them: a number
 * whose digits may be lost, and fields that none of them has.
 */
export class RecordWatch {
  readonly #idField: string;
  readonly #flag: string;
  #unseen: readonly FieldPath[];
  #hasToldNumber = false;
  #count = 0;

  constructor(
    { idField }: RecordKind,
    { fields, template = [] }: Pick<OutputChoice, "fields" | "template">,
  ) {
    const inTemplate = template.filter((part) => typeof part !== "string");
    this.#idField = idField;
    this.#flag = fields ? "--fields" : "--template";
    this.#unseen = fields ?? inTemplate;
  }

  /** How many records there were. */
  get count(): number {
    return this.#count;
  }

  /** @returns What there is to say of them: a line, or nothing. */
  add(records: readonly unknown[]): string {
    this.#count += records.length;
    for (const record of records) {
      this.#unseen = this.#unseen.filter(({ names }) => {
        return readField(record, names) === undefined;
      });
    }
    if (this.#hasToldNumber) {
      return "";
    }
    return this.#tellNumber(records);
  }

  #tellNumber(records: readonly unknown[]): string {
    for (const record of records) {
      const path = findNumber(record, isBeyondExact);
      if (path) {
        this.#hasToldNumber = true;
        const id = readField(record, [this.#idField]);
        const field = path.join(".");
        return writeLine(
          `${field} of ${id} is too large to be exact: its last digits may be lost, and those of others like it.`,
        );
      }
    }
    return "";
  }

  /** @returns What there is to say at the end: a line, or nothing. */
  writeEnd(): string {
    if (this.#count === 0) {
      return "";
    }
    if (this.#unseen.length === 0) {
      return "";
    }
    const names = new Set(this.#unseen.map(({ name }) => name));
    const list = [...names].join(", ");
    return writeLine(`no record has ${list}: check ${this.#flag}.`);
  }
}

function writeLine(text: string): string {
  return `rollcall: ${showSafely(text)}\n`;
}
