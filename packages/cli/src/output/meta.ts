import { fstatSync, writeSync } from "node:fs";
import { CliError } from "../errors/cli-error.js";
import { type Io, write } from "../io.js";

/** What `--meta` says of a list, beside its records. */
export interface Meta {
  /** How many records were read and printed. */
  readonly rows: number;
  /** Nothing where nobody counts them. */
  readonly pages: number | undefined;
  /** Whether there may be more that were not printed. */
  readonly truncated: boolean;
  /** With what the list goes on; nothing at its end. */
  readonly cursor: string | undefined;
  /** How many match, where the API was asked for it. */
  readonly total: number | undefined;
}

/** Where it goes. */
export interface MetaOptions {
  readonly meta: boolean;
  readonly metaFd?: number | undefined;
}

/** What stderr, stdout and stdin are. */
const lastStandard = 2;

/**
 * Reads a file descriptor that is open.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where it is none, or is not open.
 */
export function readDescriptor(text: string, flag: string): number {
  const descriptor = Number(text);
  if (!/^\d{1,5}$/.test(text) || descriptor < lastStandard) {
    throw new CliError(
      `${flag} "${text}" is no file descriptor to write to: give 2 for stderr, or a number such as 3.`,
    );
  }
  if (!isWritable(descriptor)) {
    throw new CliError(
      `${flag} ${text} is not open: open it, as in ${flag} ${text} ${text}>meta.json.`,
    );
  }
  return descriptor;
}

/** Node has descriptors of its own, of which none is any of these. */
function isWritable(descriptor: number): boolean {
  try {
    const file = fstatSync(descriptor);
    const isStream = file.isFIFO() || file.isSocket();
    if (isStream) {
      return true;
    }
    if (file.isFile()) {
      return true;
    }
    return file.isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes one JSON object, on one line, where `--meta` or `--meta-fd` wants it. */
export async function writeMeta(
  meta: Meta,
  { meta: isOnStderr, metaFd }: MetaOptions,
  { stderr }: Io,
): Promise<void> {
  const { pages = null, cursor = null, total = null } = meta;
  const line = `${JSON.stringify({
    ...meta,
    pages,
    cursor,
    total,
  })}\n`;
  if (metaFd !== undefined) {
    writeSync(metaFd, line);
  } else if (isOnStderr) {
    await write(stderr, line);
  }
}

/** The same of records that are made of every call: there are no more of them. */
export async function writeWholeMeta(
  rows: number,
  options: MetaOptions,
  io: Io,
): Promise<void> {
  const meta = {
    rows,
    pages: undefined,
    truncated: false,
    cursor: undefined,
    total: undefined,
  };
  await writeMeta(meta, options, io);
}
