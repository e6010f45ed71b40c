import { isInputError } from "@rollcall/core";
import type {
  ApiVersion,
  CallsClient,
  CallsPage,
} from "../../api/api-version.js";
import { explainNotServed } from "../../api/explain-not-served.js";
import { apiVersions } from "../../api/versions.js";
import { BrokenListError } from "../../errors/broken-list-error.js";
import { CliError } from "../../errors/cli-error.js";
import { explainInput } from "../../flags/explain-input.js";
import { type Io, isClosedPipe } from "../../io.js";
import { createCallKind } from "../../output/call-records.js";
import {
  countCalls,
  countPages,
  writeClosing,
  writeTotal,
} from "../../output/closing.js";
import { type Meta, writeMeta } from "../../output/meta.js";
import { writeDetail, writeNote } from "../../output/notes.js";
import {
  createRecordWriter,
  type RecordWriter,
} from "../../output/record-writer.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { type Question, readQuestion } from "../../source/read-question.js";
import type { listOptions } from "./list-options.js";
import { Progress, type Walk } from "./progress.js";

type ListInput = Input<typeof listOptions>;

/** A list that is being printed. */
interface CallList {
  readonly writer: RecordWriter;
  readonly progress: Progress;
  readonly options: ListInput["options"];
  readonly io: Io;
}

/** Prints calls as they are read: so many of them, or every one with `--all`. */
export async function listCalls(input: ListInput, io: Io): Promise<void> {
  const { options } = input;
  const question = await readQuestion(input, io);
  const { chosen } = question;
  const kind = await createCallKind(chosen.version);
  const writer = await createRecordWriter(kind, options, io);
  const client = await connect(chosen.version, options, io);
  const walk = chooseWalk(question, input);
  const progress = new Progress(chosen, walk);
  const list = { writer, progress, options, io };
  const asked = {
    ...walk,
    signal: io.signal,
    validate: progress.watch,
  };
  const pages = openPages(client, asked, question, input);
  try {
    await printPages(pages, list);
  } catch (error) {
    await writeMeta(describeList(progress, true), options, io);
    throw explainBreak(error, chosen.version, progress);
  }
  await writeNotes(list);
}

/** Says how to go on, where calls were printed and somebody may go on. */
function explainBreak(
  error: unknown,
  version: ApiVersion,
  progress: Progress,
): unknown {
  // The list is whole: what is wrong is how it was to be printed.
  const isWhole = error instanceof CliError;
  const cause = explainNotServed(error, version, apiVersions);
  if (isWhole || isClosedPipe(error) || progress.count === 0) {
    return cause;
  }
  return new BrokenListError(cause, progress.writeAdvice());
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
  { writer, progress, options }: CallList,
): Promise<void> {
  try {
    for await (const page of pages) {
      await writer.write(page.items);
      progress.add(page);
    }
    const { demo, quiet } = options;
    const { truncated: isCut } = describeList(progress, false);
    const closing = writeClosing(progress.count, { demo, isCut });
    await writer.end(quiet ? "" : closing);
  } finally {
    await writer.close();
  }
}

/** What stderr says of a list that came to its end. */
async function writeNotes({ progress, options, io }: CallList): Promise<void> {
  const { pages, total, count } = progress;
  const read = `${countCalls(count)} of ${countPages(pages)}.\n`;
  await writeDetail(read, options, io);
  if (total !== undefined) {
    await writeNote(writeTotal(total), options, io);
  }
  if (progress.isCut) {
    await writeNote(progress.writeAdvice(), options, io);
  }
  await writeMeta(describeList(progress, false), options, io);
}

function describeList(progress: Progress, isBroken: boolean): Meta {
  const { count, pages, total, next, isCut } = progress;
  const isOpen = isBroken || (isCut && next !== undefined);
  return {
    rows: count,
    pages,
    truncated: isOpen,
    cursor: isOpen ? next?.key : undefined,
    total,
  };
}
