import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readRecord } from "../state/read-record.js";
import {
  lastOfEach,
  type StateRecord,
  type StateStore,
  stateKey,
} from "../state/state-store.js";
import { anyThat, type Rule, requireRules, wholeNumber } from "../util/rule.js";
import { fileProblem, problemWithKind } from "./file-problem.js";
import { takeLock } from "./lock-file.js";
import { LineFile, type Loaded, oddLine, readLines } from "./ndjson-log.js";

/** How a state file is kept. */
export interface FileStoreOptions {
  /**
   * Waits for the disk after each change: safe from a loss of power, too, and
   * slower. @default false
   */
  readonly fsync?: boolean;
  /**
   * Bytes of outdated lines after which the file is written anew. @default
   * 1048576, or what counts if that is more
   */
  readonly garbageBytes?: number;
}

const fileStoreRules = {
  fsync: anyThat((value) => typeof value === "boolean", "true or false"),
  garbageBytes: wholeNumber(0, Number.MAX_SAFE_INTEGER),
} satisfies Record<keyof FileStoreOptions, Rule<unknown>>;

const header = `${JSON.stringify({ rollcall_state: 1 })}\n`;
const chunkBytes = 1 << 20;

/**
 * Keeps a mock's state in a file: a line of JSON for each change, written
 * before the change is acknowledged. What was acknowledged survives `kill -9`.
 * One process at a time; throws when another one has the file, and for what is
 * no regular file.
 *
 * @throws RangeError for an option that it does not have, or that makes no sense.
 * @example const store = openFileStore("mock.state.ndjson", { fsync: true });
 */
export function openFileStore(
  path: string,
  options: FileStoreOptions = {},
): StateStore {
  requireRules(options, fileStoreRules);
  const whole = resolve(path);
  try {
    refuseOtherKinds(whole);
    return new FileStore(whole, options);
  } catch (error) {
    throw explained(whole, error);
  }
}

/** The system's words tell of other files beside the one that was meant. */
function explained(path: string, error: unknown): unknown {
  const problem = fileProblem(error);
  if (problem === undefined) {
    return error;
  }
  return cannotOpen(path, problem, error);
}

/** Comes before the lock, so that none is left beside a device. */
function refuseOtherKinds(path: string): void {
  const problem = problemWithKind(path);
  if (problem !== undefined) {
    throw cannotOpen(path, problem);
  }
}

function cannotOpen(path: string, problem: string, cause?: unknown): Error {
  return new Error(`${path} cannot be opened: ${problem}.`, { cause });
}

class FileStore implements StateStore {
  readonly records: readonly StateRecord[];
  readonly #path: string;
  readonly #options: FileStoreOptions;
  readonly #unlock: () => void;
  /** The length of each line that counts. */
  readonly #counting = new Map<string, number>();
  #file: LineFile;
  #countingBytes = header.length;
  #closed = false;

  constructor(path: string, options: FileStoreOptions) {
    this.#path = path;
    this.#options = options;
    this.#unlock = takeLock(path);
    try {
      const lines = readLines(path);
      this.records = recordsOf(lines, path);
      for (const record of this.records) {
        this.#count(record, Buffer.byteLength(lineOf(record)));
      }
      this.#file = new LineFile(path, lines.end);
      if (lines.end === 0) {
        this.#file.append(header, options.fsync ?? false);
      }
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  append(record: StateRecord): void {
    if (this.#closed) {
      throw new Error(`${this.#path} is closed.`);
    }
    const line = lineOf(record);
    this.#file.append(line, this.#options.fsync ?? false);
    this.#count(record, Buffer.byteLength(line));
    const garbage = this.#file.size - this.#countingBytes;
    if (
      garbage >
      Math.max(this.#options.garbageBytes ?? chunkBytes, this.#countingBytes)
    ) {
      this.#compact();
    }
  }

  close(): void {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#file.close();
    this.#unlock();
  }

  #count(record: StateRecord, bytes: number): void {
    if (record.change === "reset") {
      this.#counting.clear();
      this.#countingBytes = header.length;
      return;
    }
    const key = stateKey(record);
    this.#countingBytes -= this.#counting.get(key) ?? 0;
    this.#counting.delete(key);
    if (record.change === "settled") {
      return;
    }
    this.#countingBytes += bytes;
    this.#counting.set(key, bytes);
  }

  /**
   * Writes what counts to a file beside, and puts it in place of the old one in
   * one step.
   */
  #compact(): void {
    const next = `${this.#path}.next`;
    const records = recordsOf(readLines(this.#path), this.#path);
    const end = writeWhole(next, lastOfEach(records));
    this.#file.close();
    renameSync(next, this.#path);
    syncFolder(dirname(this.#path));
    this.#file = new LineFile(this.#path, end);
    this.#countingBytes = end;
  }
}

function lineOf(record: StateRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function recordsOf({ values, torn }: Loaded, path: string): StateRecord[] {
  const [first, ...rest] = values;
  const isNew = first === undefined && header.startsWith(torn);
  if (isNew || isHeader(first)) {
    return rest.map((value, n) =>
      readRecord(value, (problem) => oddLine(path, n + 2, problem)),
    );
  }
  throw new Error(
    `${path} is not a state file of this version: its first line must be ${header.trim()}.`,
  );
}

function isHeader(value: unknown): boolean {
  const line = value as { rollcall_state?: unknown } | null | undefined;
  return line?.rollcall_state === 1;
}

/**
 * Writes a file and waits until it is on the disk: a rename must not come
 * before its content.
 */
function writeWhole(path: string, records: Iterable<StateRecord>): number {
  rmSync(path, { force: true });
  const file = new LineFile(path, 0);
  let part = header;
  for (const record of records) {
    part += lineOf(record);
    if (part.length < chunkBytes) {
      continue;
    }
    file.append(part, false);
    part = "";
  }
  file.append(part, true);
  file.close();
  return file.size;
}

/**
 * A rename is on the disk when its folder is; where folders cannot be synced,
 * it is the system's affair.
 */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, "r");
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // Windows.
  }
}
