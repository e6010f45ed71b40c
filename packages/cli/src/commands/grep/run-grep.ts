import { PrintedIds } from "../../completion/printed-ids.js";
import { breakOff } from "../../errors/broken-off-error.js";
import { exitCode } from "../../errors/exit-code.js";
import { fieldOf } from "../../fleet/read-field.js";
import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import { writeWholeMeta } from "../../output/meta.js";
import type { Input } from "../../registry/command.js";
import { openFile } from "../../source/file/open-file.js";
import { readAsked } from "../../source/read-calls.js";
import { readQuestion } from "../../source/read-question.js";
import { createMatcher } from "./create-matcher.js";
import { createFoundWriter, type FoundWriter } from "./found-writer.js";
import type { grepOptions } from "./grep-options.js";
import { type FoundCall, type Search, searchCalls } from "./search-call.js";
import { searchLines } from "./search-lines.js";

type GrepInput = Input<typeof grepOptions>;

/**
 * Searches in the transcripts of all calls that match, and prints what is found
 * as it is found.
 *
 * @returns How it ends: "failed" where nothing is found.
 */
export async function runGrep(input: GrepInput, io: Io): Promise<number> {
  const { options } = input;
  const search = await readSearch(input);
  const writer = await createFoundWriter(options, io);
  const found = await openSearch(search, input, io);
  const count = await printFound(found, writer, io);
  await writeWholeMeta(count, options, io);
  if (count > 0) {
    return exitCode.done;
  }
  return exitCode.failed;
}

/** @throws CliError where the pattern is none. */
async function readSearch({ operands, options }: GrepInput): Promise<Search> {
  const [pattern = ""] = operands;
  const matcher = await createMatcher(pattern, {
    isFixed: options.fixed,
    isFolded: options.ignoreCase,
  });
  return {
    matcher,
    role: options.role,
  };
}

/** Whoever reads the hits must not take them for all. */
const adviceAfterHits =
  "Not every call was searched: search again, or fewer at once with --since and --until.\n";

/** Of a file, only the lines that can match are parsed. */
async function openSearch(
  search: Search,
  input: GrepInput,
  io: Io,
): Promise<AsyncIterable<FoundCall>> {
  const { from } = input.options;
  const whole = { isWhole: true };
  const question = await readQuestion(input, io, whole);
  if (from === undefined) {
    const calls = await readAsked(question, input, io, whole);
    return searchCalls(calls, search);
  }
  const { isWanted } = question;
  const chunks = await openFile(from, io);
  return searchLines(chunks, search, (call) => {
    return isWanted?.(call as ShownCall) ?? true;
  });
}

/** @returns How many records were printed. */
async function printFound(
  calls: AsyncIterable<FoundCall>,
  writer: FoundWriter,
  io: Io,
): Promise<number> {
  const printed = new PrintedIds();
  let count = 0;
  try {
    for await (const found of calls) {
      count += await writer.write(found);
      printed.add(fieldOf(found.call, "call_id"));
    }
    await writer.end();
    return count;
  } catch (error) {
    throw count > 0 ? breakOff(error, adviceAfterHits) : error;
  } finally {
    await writer.close();
    await printed.remember(io);
  }
}
