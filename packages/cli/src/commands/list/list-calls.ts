import type { CallsPage } from "../../api/api-version.js";
import { explainNotServed } from "../../api/explain-not-served.js";
import { apiVersions } from "../../api/versions.js";
import { BrokenListError } from "../../errors/broken-list-error.js";
import { type Io, isClosedPipe, write } from "../../io.js";
import { writeClosing, writeTotal } from "../../output/closing.js";
import { columns } from "../../output/columns.js";
import { createHider } from "../../output/hide-secrets.js";
import { type Printer, printers } from "../../output/printers.js";
import type { Question } from "../../source/question.js";
import { readQuestion } from "../../source/read-question.js";
import { printCount } from "./count-calls.js";
import type { ListInput } from "./list-options.js";
import { chooseWalk, openPages } from "./open-pages.js";
import { Progress } from "./progress.js";

/** Prints calls as they are read: so many of them, or every one with `--all`. */
export async function listCalls(input: ListInput, io: Io): Promise<void> {
  const question = await readQuestion(input, io);
  const { chosen } = question;
  if (input.options.count) {
    await printCount(question, input, io);
    return;
  }
  const walk = chooseWalk(question, input);
  const progress = new Progress(chosen, walk);
  const asked = {
    signal: io.signal,
    validate: progress.watch,
  };
  const pages = await openPages(walk, asked, question, input, io);
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
