import { isInputError } from "@rollcall/core";
import type { ApiVersion, CallsClient, CallsPage } from "../api/api-version.js";
import { explainNotServed } from "../api/explain-not-served.js";
import { BrokenListError } from "../broken-list-error.js";
import { CliError } from "../cli-error.js";
import { type ConnectionOptions, connect } from "../connect.js";
import { explainInput } from "../flags/explain-input.js";
import { deprecationsIn, toParameters } from "../flags/given-flags.js";
import type { VersionFlags } from "../flags/version-flags.js";
import { type Io, isClosedPipe, write } from "../io.js";
import { writeClosing, writeTotal } from "../output/closing.js";
import { columns } from "../output/columns.js";
import { createHider } from "../output/hide-secrets.js";
import { type Format, type Printer, printers } from "../output/printers.js";
import { Progress, type Walk } from "./progress.js";

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
  const walk = chooseWalk(parameters, options, version);
  const progress = new Progress(chosen, walk);
  const asked = {
    ...walk,
    signal: io.signal,
    validate: progress.watch,
  };
  const pages = openPages(client, asked, options, chosen);
  try {
    await printPages(pages, options, io, version, progress);
  } catch (error) {
    const cause = explainNotServed(error, version, versions);
    throw adviseAfter(cause, progress);
  }
}

/** Says how to go on, where there is somebody to read it. */
function adviseAfter(error: unknown, progress: Progress): unknown {
  const advice = isClosedPipe(error) ? "" : progress.writeAdvice();
  if (!advice) {
    return error;
  }
  return new BrokenListError(error, advice);
}

/** The client refuses parameters at once, by their paths. */
function openPages(
  client: CallsClient,
  asked: object,
  options: ListOptions,
  { flags }: VersionFlags,
): AsyncIterable<CallsPage> {
  try {
    return client.calls.pages(asked);
  } catch (error) {
    if (!isInputError(error)) {
      throw error;
    }
    throw new CliError(explainInput(error, flags, options));
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
): Walk {
  const { parameter, maximum } = operation.pagination.limit;
  if (all) {
    return {
      [parameter]: maximum,
      ...parameters,
      maxItems: Infinity,
    };
  }
  const limited: Record<string, unknown> = {
    [parameter]: defaultLimit,
    ...parameters,
  };
  return {
    ...limited,
    maxItems: Number(limited[parameter]),
    prefetch: 0,
  };
}

async function printPages(
  pages: AsyncIterable<CallsPage>,
  options: ListOptions,
  io: Io,
  version: ApiVersion,
  progress: Progress,
): Promise<void> {
  const printer = createPrinter(options, io);
  const hideSecrets = createHider(version.list.secrets ?? []);
  let total: number | undefined;
  for await (const page of pages) {
    const items = page.items.map((item) => hideSecrets(item));
    const text = printer.printBatch(items);
    await write(io.stdout, text);
    progress.add(page);
    total ??= page.total;
  }
  await write(io.stdout, printer.printEnd());
  if (options.output === "table") {
    const closing = writeClosing(progress.count, options);
    await write(io.stdout, closing);
  }
  if (total !== undefined) {
    await write(io.stderr, writeTotal(total));
  }
  if (progress.isCut) {
    await write(io.stderr, progress.writeAdvice());
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
