import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";

/** What a file of lines held. */
export interface Loaded {
  /** The whole lines, parsed. */
  readonly values: readonly unknown[];
  /** Where the last whole line ends, in bytes. */
  readonly end: number;
  /** What comes after it: a line that was torn. */
  readonly torn: string;
}

const newline = 0x0a;

/**
 * Reads lines of JSON. A last line that is torn is left out; a broken line
 * before it is an error that says where.
 */
export function readLines(path: string): Loaded {
  const bytes = readIfThere(path);
  const whole = bytes.lastIndexOf(newline) + 1;
  const values: unknown[] = [];
  let end = 0;
  while (end < whole) {
    const stop = bytes.indexOf(newline, end);
    const value = parse(bytes.toString("utf8", end, stop));
    const isLast = stop + 1 === whole;
    if (value === undefined && !isLast) {
      throw oddLine(path, values.length + 1, "is not JSON");
    }
    if (value === undefined) {
      break;
    }
    values.push(value);
    end = stop + 1;
  }
  return {
    values,
    end,
    torn: bytes.toString("utf8", end),
  };
}

/** What is said of a line that cannot be used. */
export function oddLine(path: string, line: number, problem: string): Error {
  return new Error(
    `${path}: line ${line} ${problem}. Mend the file, or start with another one.`,
  );
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return Buffer.alloc(0);
    }
    throw error;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A file that lines are appended to, one whole line or none. */
export class LineFile {
  readonly #fd: number;
  #end: number;

  /** Opens a file, and cuts off what comes after `end`. */
  constructor(path: string, end: number) {
    this.#fd = openSync(path, "a");
    this.#end = end;
    ftruncateSync(this.#fd, end);
  }

  /** Bytes. */
  get size(): number {
    return this.#end;
  }

  /**
   * Hands the line to the operating system: it is safe when this process dies,
   * and with `sync` when the machine does.
   */
  append(line: string, sync: boolean): void {
    const bytes = Buffer.from(line);
    try {
      for (let sent = 0; sent < bytes.length; ) {
        sent += writeSync(this.#fd, bytes, sent);
      }
      if (sync) {
        fsyncSync(this.#fd);
      }
    } catch (error) {
      // Part of a line would spoil the next one.
      ftruncateSync(this.#fd, this.#end);
      throw error;
    }
    this.#end += bytes.length;
  }

  close(): void {
    closeSync(this.#fd);
  }
}
