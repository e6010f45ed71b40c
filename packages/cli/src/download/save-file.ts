import type { FileHandle } from "node:fs/promises";
import { CliError } from "../errors/cli-error.js";
import type { DownloadRule } from "./check-url.js";
import { type FetchOnce, openFile } from "./open-file.js";
import { PartFile, type SavedPart } from "./part-file.js";

/** How a file is saved. */
export interface SaveOptions {
  readonly url: string;
  /** Where to. It is not looked whether there is one already. */
  readonly file: string;
  readonly fetchOnce: FetchOnce;
  readonly rule: DownloadRule;
  readonly signal: AbortSignal;
  /** A larger file is refused, in bytes. */
  readonly maxBytes: number;
  /** Told after each block how many bytes there are, and how many there will be. */
  readonly onProgress?: (bytes: number, size: number | undefined) => void;
}

/** What became of a file. */
export interface Saved {
  readonly bytes: number;
  /** How many of them an earlier run had saved. */
  readonly resumedFrom: number;
}

/**
 * Saves a file, and goes on where an earlier run was interrupted, if the server
 * says that it is the same file still. It gets its name when it is whole.
 *
 * @throws CliError where the server refuses it, it is too large, or it breaks
 *   off: what is there is kept for the next run.
 */
export async function saveFile(options: SaveOptions): Promise<Saved> {
  const part = new PartFile(options.file);
  const saved = await part.read();
  const response = await askFor(saved, options);
  const from = startOf(response, saved);
  const size = sizeOf(response, from);
  refuseTooLarge(size, options.maxBytes);
  const etag = strongTag(response);
  const memo = etag && size !== undefined ? { etag, size } : undefined;
  const handle = await part.open(from, memo);
  const bytes = await writeBody(response, handle, from, size, options);
  if (size !== undefined && bytes !== size) {
    throw explainBroken(bytes, size);
  }
  await part.finish();
  return {
    bytes,
    resumedFrom: from,
  };
}

/** Asks for what is missing; for all of it, should it be another file now. */
async function askFor(
  saved: SavedPart | undefined,
  { url, fetchOnce, rule, signal }: SaveOptions,
): Promise<Response> {
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (saved) {
    headers.range = `bytes=${saved.length}-`;
    headers["if-range"] = saved.etag;
  }
  const response = await openFile(url, headers, fetchOnce, rule, signal);
  if (response.status === 200 || response.status === 206) {
    return response;
  }
  await response.body?.cancel();
  throw explainStatus(response.status);
}

/** The first byte that comes. */
function startOf(response: Response, saved: SavedPart | undefined): number {
  if (response.status === 200) {
    return 0;
  }
  const range = response.headers.get("content-range") ?? "";
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range) ?? [];
  const isNext =
    saved !== undefined &&
    Number(start) === saved.length &&
    Number(size) === saved.size;
  if (!isNext) {
    throw new CliError(
      "the server answered with another part of the file than was asked for.",
      {
        ending: "failed",
        fix: "Remove the .part file and try again.",
      },
    );
  }
  return saved.length;
}

function sizeOf({ headers }: Response, from: number): number | undefined {
  const length = headers.get("content-length");
  if (length === null) {
    return undefined;
  }
  return from + Number(length);
}

/** A weak tag does not vouch for bytes (RFC 9110, section 8.8.1). */
function strongTag({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  if (tag && !tag.startsWith("W/")) {
    return tag;
  }
  return undefined;
}

function refuseTooLarge(size = 0, maxBytes: number): void {
  if (size > maxBytes) {
    throw new CliError(
      `the file is larger than --max-bytes ${maxBytes}: it has ${size} bytes or more.`,
      {
        ending: "failed",
        fix: "Give a larger --max-bytes.",
      },
    );
  }
}

/** @returns How many bytes of the file are there now. */
async function writeBody(
  { body }: Response,
  handle: FileHandle,
  from: number,
  size: number | undefined,
  { maxBytes, onProgress }: SaveOptions,
): Promise<number> {
  let bytes = from;
  try {
    for await (const block of body ?? []) {
      refuseTooLarge(bytes + block.byteLength, maxBytes);
      await handle.write(block, 0, block.byteLength, bytes);
      bytes += block.byteLength;
      onProgress?.(bytes, size);
    }
    await handle.sync();
  } catch (error) {
    throw error instanceof CliError ? error : explainBroken(bytes, size, error);
  } finally {
    await handle.close();
  }
  return bytes;
}

/** What there is no room for, by the system's codes. */
const limits: ReadonlyMap<unknown, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "your share of the disk is used up"],
  ["EFBIG", "the file is as large as the disk or a limit allows"],
]);

function explainBroken(
  bytes: number,
  size: number | undefined,
  cause?: unknown,
): CliError {
  const { code } = Object(cause) as { code?: unknown };
  const of = size === undefined ? "" : ` of ${size}`;
  const limit = limits.get(code);
  if (limit !== undefined) {
    return new CliError(`${limit} after ${bytes} bytes${of}.`, {
      ending: "partial",
      fix: "Make room, and run the same command again: it goes on there.",
      cause,
    });
  }
  return new CliError(`the file broke off after ${bytes} bytes${of}.`, {
    ending: "partial",
    fix: "Run the same command again: it goes on there, if the server can.",
    retryable: true,
    cause,
  });
}

function explainStatus(status: number): CliError {
  if (status === 403 || status === 404 || status === 410) {
    return new CliError(`the file is not there (any more): status ${status}.`, {
      ending: "notFound",
      fix: "Addresses of recordings end: read the call again, and check how long recordings are kept.",
    });
  }
  return new CliError(
    `the server of the file answered with status ${status}.`,
    {
      ending: status === 429 ? "rateLimited" : "failed",
      retryable: status === 429 || status >= 500,
    },
  );
}
