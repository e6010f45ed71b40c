import type { Client, ListCallsParameters } from "@rollcall/core";
import { operations, reference } from "@rollcall/core/spec";
import { type ConnectionOptions, connect } from "../connect.js";
import { deprecationsIn, toParameters } from "../flags/given-flags.js";
import { specFlags } from "../flags/spec-flags.js";
import { type Io, write } from "../io.js";
import { writeClosing } from "../output/closing.js";
import { type Format, type Printer, printers } from "../output/printers.js";

/** The options of `rollcall list`, beside the spec's own flags. */
export interface ListOptions extends ConnectionOptions {
  readonly all?: boolean;
  readonly output: Format;
  readonly [specFlag: string]: unknown;
}

/**
 * How many calls are listed when neither `--limit` nor `--all` says otherwise:
 * a screenful.
 */
export const defaultLimit = 20;

/**
 * Prints calls as they are read: one page of them, or every one with `--all`.
 */
export async function list(options: ListOptions, io: Io): Promise<void> {
  const flags = specFlags(reference.listCalls);
  for (const line of deprecationsIn(flags, options)) {
    await write(io.stderr, `rollcall: ${line}\n`);
  }
  const parameters = toParameters(flags, options) as ListCallsParameters;
  const client = await connect(options, io);
  const pages = readPages(client, parameters, options, io);
  const printer = createPrinter(options, io);
  let count = 0;
  for await (const { items } of pages) {
    const text = printer.printBatch(items);
    await write(io.stdout, text);
    count += items.length;
  }
  await write(io.stdout, printer.printEnd());
  if (options.output === "table") {
    const closing = writeClosing(count, options);
    await write(io.stdout, closing);
  }
}

function readPages(
  client: Client,
  parameters: ListCallsParameters,
  { all = false }: ListOptions,
  { signal }: Io,
) {
  const { parameter: limit } = operations.listCalls.pagination.limit;
  const every = {
    [limit]: chooseLimit(all),
    ...parameters,
    signal,
  };
  if (all) {
    return client.calls.pages(every);
  }
  return client.calls.pages({
    ...every,
    maxPages: 1,
    prefetch: 0,
  });
}

/**
 * With `--all` nobody sees the size of a page: the largest one needs the fewest
 * requests.
 */
function chooseLimit(all: boolean): number {
  const { maximum } = operations.listCalls.pagination.limit;
  if (all) {
    return maximum;
  }
  return defaultLimit;
}

function createPrinter(options: ListOptions, { stdout }: Io): Printer {
  const create = printers[options.output];
  const width = stdout.isTTY ? stdout.columns : undefined;
  return create(width);
}
