import { exitCode } from "../../errors/exit-code.js";
import { showSafely } from "../../errors/show-safely.js";
import { choosePaint, type Paint } from "../../fleet/paint.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { readCalls } from "../../source/read-calls.js";
import { createMatcher } from "./create-matcher.js";
import type { grepOptions } from "./grep-options.js";
import { recordFound } from "./record-found.js";
import { type FoundCall, searchCalls } from "./search-call.js";
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
  const calls = await readCalls(input, io, { isWhole: true });
  const writeCall = chooseWriter(input, io);
  let hasFound = false;
  for await (const found of searchCalls(calls, {
    matcher,
    role: options.role,
  })) {
    hasFound = true;
    await write(io.stdout, writeCall(found));
  }
  return hasFound ? exitCode.done : exitCode.failed;
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
