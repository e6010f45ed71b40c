import { isInputError } from "@rollcall/core";
import type { CallsClient, CallsPage } from "../../api/api-version.js";
import { explainNotServed } from "../../api/explain-not-served.js";
import { apiVersions } from "../../api/versions.js";
import { BrokenListError } from "../../errors/broken-list-error.js";
import { CliError } from "../../errors/cli-error.js";
import { explainInput } from "../../flags/explain-input.js";
import { type Io, isClosedPipe, write } from "../../io.js";
import { writeClosing, writeTotal } from "../../output/closing.js";
import { columns } from "../../output/columns.js";
import { createHider } from "../../output/hide-secrets.js";
import { type Printer, printers } from "../../output/printers.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { type Question, readQuestion } from "../../source/read-question.js";
import type { listOptions } from "./list-options.js";
import { Progress, type Walk } from "./progress.js";

type ListInput = Input<typeof listOptions>;

/** Prints calls as they are read: so many of them, or every one with `--all`. */
export async function listCalls(input: ListInput, io: Io): Promise<void> {
  const question = await readQuestion(input, io);
  const { chosen } = question;
  const client = await connect(chosen.version, input.options, io);
  const walk = chooseWalk(question, input);
  const progress = new Progress(chosen, walk);
  const asked = {
    ...walk,
    signal: io.signal,
    validate: progress.watch,
  };
  const pages = openPages(client, asked, question, input);
  try {
    await printPages(pages, input, io, question, progress);
  } catch (error) {
    const cause = explainNotServed(error, chosen.version, apiVersions);
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
  { chosen }: Question,
  { specTexts }: ListInput,
): AsyncIterable<CallsPage> {
  try {
    return client.calls.pages(asked);
  } catch (error) {
    if (!isInputError(error)) {
      throw error;
    }
    throw new CliError(explainInput(error, chosen.flags, specTexts));
  }
}

/**
 * Nobody sees the size of a page: with `--all` the largest one needs the fewest
 * requests, otherwise one page holds what is shown, if a page can.
 */
function chooseWalk(
  { chosen, parameters }: Question,
  { options }: ListInput,
): Walk {
  const { parameter, maximum = Infinity } =
    chosen.version.operation.pagination.limit;
  const { all, limit } = options;
  if (all) {
    return {
      [parameter]: maximum,
      ...parameters,
      maxItems: Infinity,
    };
  }
  return {
    [parameter]: Math.min(limit, maximum),
    ...parameters,
    maxItems: limit,
    prefetch: 0,
  };
}

async function printPages(
  pages: AsyncIterable<CallsPage>,
  { options }: ListInput,
  io: Io,
  { chosen }: Question,
  progress: Progress,
): Promise<void> {
  const printer = createPrinter(options, io);
  const hideSecrets = createHider(chosen.version.list.secrets ?? []);
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

function createPrinter(
  { output }: ListInput["options"],
  { stdout }: Io,
): Printer {
  const create = printers[output];
  const width = stdout.isTTY ? stdout.columns : undefined;
  return create({
    columns,
    width,
  });
}
