import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import { connect } from "../../source/connect.js";
import { iterateCalls } from "../../source/read-calls.js";
import { parseQuestion, readQuestion } from "../../source/read-question.js";
import { selectCalls } from "../../source/select-calls.js";
import { type ReadCall, readChanged } from "../../watch/read-changed.js";
import type { WatchState } from "../../watch/watch-state.js";
import type { WatchInput } from "./watch-options.js";
import { askSince } from "./watch-question.js";

/** The list that is looked at again and again. */
interface WatchedList {
  /** Calls that started then or later and may have changed, whole. */
  readSince(start: number, state: WatchState): AsyncIterable<ReadCall>;
  /** Asks for the first page, and does nothing with it. */
  askOnce(): Promise<void>;
}

/**
 * Opens the list of calls that a watch asks for. What its filters mean is
 * decided now, once: `7d` ago does not move with each look.
 *
 * @throws CliError at once, if a flag is wrong or nobody can be asked.
 */
export async function openList(
  input: WatchInput,
  io: Io,
): Promise<WatchedList> {
  const now = io.now();
  const isWhole = true;
  const { chosen } = await readQuestion(askSince(input, now), io, { isWhole });
  const client = await connect(chosen.version, input.options, io);
  const open = async (start: number) => {
    const asked = askSince(input, start);
    const question = await parseQuestion(asked, now, { isWhole });
    return {
      question,
      rows: iterateCalls(client, question, asked, io),
    };
  };
  return {
    async *readSince(start, state) {
      const { question, rows } = await open(start);
      const { isWanted, needsWhole } = question;
      // Each whole call is a request: none for those that nobody wants.
      const listed = needsWhole ? rows : selectCalls(rows, isWanted);
      const changed = readChanged(client, listed, state, io);
      yield* needsWhole ? selectRead(changed, isWanted) : changed;
    },
    async askOnce() {
      const { rows } = await open(now);
      for await (const _ of rows) {
        break;
      }
    },
  };
}

async function* selectRead(
  calls: AsyncIterable<ReadCall>,
  isWanted: (call: ShownCall) => boolean = () => true,
): AsyncGenerator<ReadCall> {
  for await (const read of calls) {
    if (isWanted(read.call)) {
      yield read;
    }
  }
}
