import type { ApiVersion, CallsClient, CallsPage } from "../api/api-version.js";
import { explainNotServed } from "../api/explain-not-served.js";
import { CliError } from "../cli-error.js";
import { type ConnectionOptions, connect } from "../connect.js";
import {
  deprecationsIn,
  nameFlags,
  toParameters,
} from "../flags/given-flags.js";
import type { VersionFlags } from "../flags/version-flags.js";
import { type Io, write } from "../io.js";
import { writeClosing, writeTotal } from "../output/closing.js";
import { columns } from "../output/columns.js";
import { createHider } from "../output/hide-secrets.js";
import { type Format, type Printer, printers } from "../output/printers.js";

/** The options of `rollcall list`, beside the spec's own flags. */
export interface ListOptions extends ConnectionOptions {
  readonly api?: string;
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
 * Prints calls as they are read: so many of them, or every one with `--all`.
 *
 * @param chosen - The version that is asked, and what its flags are.
 * @param versions - Those that could be asked instead.
 */
export async function list(
  options: ListOptions,
  io: Io,
  chosen: VersionFlags,
  versions: readonly ApiVersion[],
): Promise<void> {
  const { version, flags } = chosen;
  for (const line of deprecationsIn(flags, options)) {
    await write(io.stderr, `rollcall: ${line}\n`);
  }
  const parameters = toParameters(flags, options);
  const client = await connect(version, options, io);
  const pages = openPages(client, parameters, options, io, chosen);
  try {
    await printPages(pages, options, io, version);
  } catch (error) {
    throw explainNotServed(error, version, versions);
  }
}

/** The client refuses parameters at once, by their paths. */
function openPages(
  client: CallsClient,
  parameters: object,
  options: ListOptions,
  { signal }: Io,
  { version, flags }: VersionFlags,
): AsyncIterable<CallsPage> {
  const walk = chooseWalk(parameters, options, version);
  try {
    return client.calls.pages({
      ...walk,
      signal,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== "InputError") {
      throw error;
    }
    throw new CliError(nameFlags(message, flags, options));
  }
}

/**
 * With `--all` nobody sees the size of a page: the largest one needs the fewest
 * requests. Otherwise the limit counts calls: a page may have fewer than it
 * could, because only the client checks some bounds.
 */
function chooseWalk(
  parameters: object,
  { all = false }: ListOptions,
  { operation }: ApiVersion,
): object {
  const { parameter, maximum } = operation.pagination.limit;
  if (all) {
    return {
      [parameter]: maximum,
      ...parameters,
    };
  }
  const limited: Record<string, unknown> = {
    [parameter]: defaultLimit,
    ...parameters,
  };
  return {
    ...limited,
    maxItems: limited[parameter],
    prefetch: 0,
  };
}

async function printPages(
  pages: AsyncIterable<CallsPage>,
  options: ListOptions,
  io: Io,
  version: ApiVersion,
): Promise<void> {
  const printer = createPrinter(options, io);
  const hideSecrets = createHider(version.list.secrets ?? []);
  let count = 0;
  let total: number | undefined;
  for await (const page of pages) {
    const items = page.items.map((item) => hideSecrets(item));
    const text = printer.printBatch(items);
    await write(io.stdout, text);
    count += items.length;
    total ??= page.total;
  }
  await write(io.stdout, printer.printEnd());
  if (options.output === "table") {
    const closing = writeClosing(count, options);
    await write(io.stdout, closing);
  }
  if (total !== undefined) {
    await write(io.stderr, writeTotal(total));
  }
}

function createPrinter(options: ListOptions, { stdout }: Io): Printer {
  const create = printers[options.output];
  const width = stdout.isTTY ? stdout.columns : undefined;
  return create({
    columns,
    width,
  });
}
