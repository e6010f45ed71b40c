import type { Call, ListCallsParameters } from "@rollcall/core";
import { operations, reference } from "@rollcall/core/spec";
import { type ConnectionOptions, connect, demoCalls } from "../connect.js";
import { specFlags, toParameters } from "../flags/spec-flags.js";
import { type Io, write } from "../io.js";
import { type Format, printers } from "../output/printers.js";

/** What `rollcall list` is told, beside the spec's own flags. */
export interface ListOptions extends ConnectionOptions {
  readonly all?: boolean;
  readonly output: Format;
  readonly [specFlag: string]: unknown;
}

/**
 * A screenful: what is listed when neither `--limit` nor `--all` says
 * otherwise.
 */
export const defaultLimit = 20;

/**
 * Prints calls as they are read: one page of them, or every one with `--all`.
 */
export async function list(options: ListOptions, io: Io): Promise<void> {
  const parameters = toParameters(
    specFlags(reference.listCalls),
    options,
  ) as ListCallsParameters;
  const client = await connect(options, io);
  // With `--all` the size of a page is nobody's concern: as few requests as the
  // API allows.
  const limit =
    parameters.limit ??
    (options.all
      ? operations.listCalls.pagination.limit.maximum
      : defaultLimit);
  const pages = client.calls.pages({
    ...parameters,
    limit,
    signal: io.signal,
    ...(options.all ? {} : { maxPages: 1, prefetch: 0 }),
  });
  const printer = printers[options.output](
    io.stdout.isTTY ? io.stdout.columns : undefined,
  );
  let count = 0;
  for await (const { items } of pages) {
    await write(io.stdout, printer.batch(items as Call[]));
    count += items.length;
  }
  await write(io.stdout, printer.end());
  if (options.output === "table") {
    await write(io.stdout, closingLine(count, options));
  }
}

function closingLine(count: number, { all, demo }: ListOptions): string {
  if (count === 0) {
    return "No call matches. Widen the filters, or see rollcall list --help.\n";
  }
  const what = `${count} ${count === 1 ? "call" : "calls"}${demo ? ` of the demo's ${demoCalls}` : ""}`;
  if (demo) {
    return `\n${what}. Next: your own, with RETELL_API_KEY and no --demo.\n`;
  }
  return `\n${what}. ${all ? "" : "Next: --all for every call; "}-o json or -o ndjson for whole calls.\n`;
}
