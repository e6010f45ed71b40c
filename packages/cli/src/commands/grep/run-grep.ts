import { BrokenOffError } from "../../errors/broken-off-error.js";
import { CliError } from "../../errors/cli-error.js";
import { exitCode } from "../../errors/exit-code.js";
import { showSafely } from "../../errors/show-safely.js";
import { choosePaint, type Paint } from "../../fleet/paint.js";
import { type Io, isClosedPipe, write } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import type { Input } from "../../registry/command.js";
import { openFile } from "../../source/file/open-file.js";
import { readAsked } from "../../source/read-calls.js";
import { readQuestion } from "../../source/read-question.js";
import { createMatcher } from "./create-matcher.js";
import type { grepOptions } from "./grep-options.js";
import { recordFound } from "./record-found.js";
import { type FoundCall, type Search, searchCalls } from "./search-call.js";
import { searchLines } from "./search-lines.js";
import { type Context, readId, writeFound } from "./write-found.js";

type GrepInput = Input<typeof grepOptions>;

/**
 * Searches in the transcripts of all calls that match, and prints what is found
 * as it is found.
 *
 * @returns How it ends: "failed" where nothing is found.
 */
export async function runGrep(input: GrepInput, io: Io): Promise<number> {
  const { options } = input;
  const [pattern = ""] = input.operands;
  const matcher = await createMatcher(pattern, {
    isFixed: options.fixed,
    isFolded: options.ignoreCase,
  });
  const search = { matcher, role: options.role };
  const writeCall = chooseWriter(input, io);
  let hasFound = false;
  try {
    for await (const found of await openSearch(search, input, io)) {
      hasFound = true;
      await write(io.stdout, writeCall(found));
    }
  } catch (error) {
    throw hasFound ? explainBreak(error) : error;
  }
  return hasFound ? exitCode.done : exitCode.failed;
}

/** Whoever reads the hits must not take them for all. */
function explainBreak(error: unknown): unknown {
  if (error instanceof CliError || isClosedPipe(error)) {
    return error;
  }
  return new BrokenOffError(
    error,
    "Not every call was searched: search again, or fewer at once with --since and --until.\n",
  );
}

/** Of a file, only the lines that can match are parsed. */
async function openSearch(
  search: Search,
  input: GrepInput,
  io: Io,
): Promise<AsyncIterable<FoundCall>> {
  const { from } = input.options;
  const question = await readQuestion(input, io, { isWhole: true });
  if (from === undefined) {
    const calls = await readAsked(question, input, io, { isWhole: true });
    return searchCalls(calls, search);
  }
  const { isWanted } = question;
  return searchLines(await openFile(from, io), search, (call) => {
    return isWanted?.(call as ShownCall) ?? true;
  });
}

type WriteFound = (found: FoundCall) => string;

function chooseWriter({ options }: GrepInput, io: Io): WriteFound {
  const paint = choosePaint(options, io);
  const { context = 0 } = options;
  const around = {
    before: options.beforeContext ?? context,
    after: options.afterContext ?? context,
  };
  const isPlain = io.stdout.isTTY || options.callsOnly;
  const format = options.output ?? (isPlain ? "text" : "ndjson");
  if (format === "text") {
    return chooseTextWriter(options, around, paint);
  }
  const record = chooseRecorder(options, around);
  return (found) => {
    return record(found)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join("");
  };
}

function chooseTextWriter(
  { callsOnly, count }: GrepInput["options"],
  context: Context,
  paint: Paint,
): WriteFound {
  if (callsOnly) {
    return ({ call }) => `${showSafely(readId(call))}\n`;
  }
  if (count) {
    return ({ call, hits }) => `${showSafely(readId(call))}  ${hits.length}\n`;
  }
  return (found) => writeFound(found, context, paint);
}

function chooseRecorder(
  { callsOnly, count }: GrepInput["options"],
  context: Context,
): (found: FoundCall) => readonly object[] {
  if (callsOnly) {
    return ({ call }) => [{ call_id: readId(call) }];
  }
  if (count) {
    return ({ call, hits }) => [{ call_id: readId(call), count: hits.length }];
  }
  return (found) => recordFound(found, context);
}
