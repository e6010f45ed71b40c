import type { ApiVersion, CallsPage } from "../../api/api-version.js";
import type { SpecFlag } from "../../flags/spec-flags.js";
import type { VersionFlags } from "../../flags/version-flags.js";
import { writeCursor } from "../../source/versioned-cursor.js";
import { KeyTrail, type NextKey } from "./key-trail.js";

/** The parameters of a list, and how many calls are printed at most. */
export interface Walk {
  readonly maxItems: number;
  readonly [parameter: string]: unknown;
}

/** How far a list was printed, and how another command goes on from there. */
export class Progress {
  readonly #version: ApiVersion;
  readonly #flags: readonly SpecFlag[];
  readonly #trail: KeyTrail;
  readonly #walk: Walk;
  #count = 0;
  #pages = 0;
  #total: number | undefined;
  #page: CallsPage | undefined;

  constructor({ version, flags }: VersionFlags, walk: Walk) {
    this.#version = version;
    this.#flags = flags;
    this.#trail = new KeyTrail(version);
    this.#walk = walk;
  }

  /** How many calls were printed. */
  get count(): number {
    return this.#count;
  }

  /** How many pages they came from. */
  get pages(): number {
    return this.#pages;
  }

  /** How many calls match, where the API was asked for it. */
  get total(): number | undefined {
    return this.#total;
  }

  /**
   * What leads on from the last page, for `--cursor`; nothing at the end of the
   * list.
   */
  get next(): NextKey | undefined {
    const next = this.#page && this.#trail.keyAfter(this.#page, this.isCut);
    if (next === undefined) {
      return undefined;
    }
    return {
      ...next,
      key: writeCursor(next.key, this.#version),
    };
  }

  /** Whether as many calls were printed as may be. */
  get isCut(): boolean {
    return this.#count >= this.#walk.maxItems;
  }

  /** To be called with each answer, before it is a page. */
  readonly watch = (_operation: string, data: unknown): void => {
    this.#trail.watch(data);
  };

  /** To be called with each page that was printed. */
  add(page: CallsPage): void {
    this.#page = page;
    this.#pages += 1;
    this.#count += page.items.length;
    this.#total ??= page.total;
  }

  /**
   * A line that says how to go on: nothing before the first page, at the end of
   * the list, and where no key leads on.
   */
  writeAdvice(): string {
    const { next } = this;
    if (!next) {
      return "";
    }
    const isOne = this.#count === 1;
    const calls = isOne ? "this call" : `these ${this.#count} calls`;
    const again = next.isEarlier ? " The last of them come again." : "";
    return `To go on after ${calls}, use the same flags and ${this.#writeFlags(next)}${again}\n`;
  }

  #writeFlags(next: NextKey): string {
    const { parameter, skip } = this.#version.operation.pagination;
    const flags = `${this.#flagFor(parameter)} ${quote(next)}`;
    if (skip && skip in this.#walk) {
      return `${flags} in place of ${this.#flagFor(skip)}`;
    }
    return flags;
  }

  #flagFor(parameter: string): string | undefined {
    const own = this.#flags.find(({ path }) => path[0] === parameter);
    return own?.flag;
  }
}

/** As a shell takes it for one word. */
function quote({ key }: NextKey): string {
  if (/^[\w.:=+/@%-]+$/.test(key)) {
    return key;
  }
  return `'${key.replaceAll("'", "'\\''")}'`;
}
