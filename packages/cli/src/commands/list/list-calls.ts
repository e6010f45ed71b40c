import type { CallsPage } from "../../api/api-version.js";
import { PrintedIds } from "../../completion/printed-ids.js";
import { BrokenOffError } from "../../errors/broken-off-error.js";
import { CliError } from "../../errors/cli-error.js";
import { type Io, isClosedPipe } from "../../io.js";
import { createCallKind } from "../../output/call-records.js";
import { countCalls, countPages } from "../../output/counted-nouns.js";
import { type Meta, writeMeta } from "../../output/meta.js";
import {
  createRecordWriter,
  type RecordWriter,
} from "../../output/record-writer.js";
import { writeDetail, writeNote } from "../../output/write-note.js";
import type { Question } from "../../source/question.js";
import { readQuestion } from "../../source/read-question.js";
import { writeClosing, writeTotal } from "./closing-lines.js";
import { printCount } from "./count-calls.js";
import { explainCursor } from "./explain-cursor.js";
import type { ListInput } from "./list-options.js";
import { OddCalls } from "./odd-calls.js";
import { chooseWalk, openPages } from "./open-pages.js";
import { Progress } from "./progress.js";

/** A list that is being printed. */
interface CallList {
  readonly writer: RecordWriter;
  readonly progress: Progress;
  readonly odd: OddCalls;
  readonly options: ListInput["options"];
  readonly io: Io;
}

/** Prints calls as they are read: so many of them, or every one with `--all`. */
export async function listCalls(input: ListInput, io: Io): Promise<void> {
  const { options } = input;
  const question = await readQuestion(input, io);
  const { chosen } = question;
  if (options.count) {
    await printCount(question, input, io);
    return;
  }
  const kind = await createCallKind(chosen.version);
  const writer = await createRecordWriter(kind, options, io);
  const walk = chooseWalk(question, input);
  const progress = new Progress(chosen, walk);
  const isUnchecked = question.isWanted === undefined;
  const odd = new OddCalls(chosen.version, isUnchecked);
  const list = {
    writer,
    progress,
    odd,
    options,
    io,
  };
  const asked = {
    signal: io.signal,
    validate: (operation: string, data: unknown) => {
      odd.takeOut(data);
      progress.watch(operation, data);
    },
    onOdd: odd.add,
  };
  const pages = await openPages(walk, asked, question, input, io);
  try {
    await printPages(pages, list);
  } catch (error) {
    await writeMeta(describeList(progress, true), options, io);
    throw explainBreak(error, question, progress);
  }
  await writeNotes(list);
}

/** Says how to go on, where calls were printed and somebody may go on. */
function explainBreak(
  error: unknown,
  question: Question,
  progress: Progress,
): unknown {
  // The list is whole: what is wrong is how it was to be printed.
  const isWhole = error instanceof CliError;
  if (isWhole) {
    return error;
  }
  if (isClosedPipe(error)) {
    return error;
  }
  if (progress.count === 0) {
    return explainCursor(error, question);
  }
  return new BrokenOffError(error, progress.writeAdvice());
}

async function printPages(
  pages: AsyncIterable<CallsPage>,
  list: CallList,
): Promise<void> {
  const { writer, progress, odd, options, io } = list;
  const printed = new PrintedIds();
  try {
    for await (const page of pages) {
      await printBatch([...odd.take(), ...page.items], list);
      progress.add(page);
      for (const call of page.items) {
        printed.add(Object(call).call_id);
      }
    }
    await printBatch(odd.takeLast(), list);
    const { demo, quiet } = options;
    const { truncated: isCut } = describeList(progress, false);
    const closing = writeClosing(progress.count, {
      demo,
      isCut,
    });
    await writer.end(quiet ? "" : closing);
  } finally {
    await writer.close();
    await printed.remember(io);
  }
}

/** Prints calls, and what is none; of the first such thing stderr tells. */
async function printBatch(
  records: readonly unknown[],
  { writer, odd, options, io }: CallList,
): Promise<void> {
  await writer.write(records);
  await writeNote(odd.writeWarning(), options, io);
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
