import { CliError } from "../../errors/cli-error.js";
import { readTime } from "../../input/time/read-time.js";
import { utc } from "../../input/time/zone.js";
import type { Io } from "../../io.js";
import { checkWritable } from "../../output/check-writable.js";
import { resolveOutput } from "../../output/resolve-output.js";
import type { CallEvent } from "../../watch/call-event.js";
import { readMemory, writeMemory } from "../../watch/state-file.js";
import { watchCalls } from "../../watch/watch-calls.js";
import { WatchState } from "../../watch/watch-state.js";
import { EventTeller } from "./event-teller.js";
import { hearWebhooks } from "./hear-webhooks.js";
import { openList } from "./open-list.js";
import type { WatchInput } from "./watch-options.js";
import { printQuestion } from "./watch-question.js";

/** Tells what happens to calls until it is interrupted. */
export async function watch(input: WatchInput, io: Io): Promise<void> {
  const { options } = input;
  refuseWords(input);
  const list = await openList(input, io);
  if (options.dryRun) {
    await list.askOnce();
    return;
  }
  const { state, isFresh, save } = await openState(input, io);
  const heard = await hearWebhooks(input, io);
  const teller = new EventTeller(input, io);
  const watched = {
    readSince: (start: number) => list.readSince(start, state),
    arriving: heard?.calls,
    state,
    save,
    tell: (event: CallEvent) => teller.tell(event),
    onFailure: (error: unknown) => teller.tellFailure(error),
    intervalMs: options.interval,
    lookbackMs: options.lookback,
    isFresh,
    isOnce: options.once,
  };
  try {
    await watchCalls(watched, io);
  } finally {
    await heard?.close();
    await teller.end();
  }
}

function refuseWords({ operands, options }: WatchInput): void {
  if (operands.length > 0 && options.exec === undefined) {
    throw new CliError(
      `"${operands[0]}" is a word of no command: give --exec the command.`,
    );
  }
}

async function openState(input: WatchInput, io: Io) {
  const { options } = input;
  const file = options.state && (await resolveOutput(io.cwd, options.state));
  // A pipe would be read until somebody writes into it.
  if (file) {
    await checkWritable(file);
  }
  const question = printQuestion(input);
  const memory = file ? await readMemory(file, question) : undefined;
  const since = chooseSince(input, io);
  const state = new WatchState(
    memory ?? {
      question,
      since,
      seenUntil: since + options.lookback,
      calls: {},
    },
  );
  return {
    state,
    isFresh: memory === undefined && options.since === undefined,
    save: async () => {
      if (file) {
        await writeMemory(file, state.toMemory());
      }
    },
  };
}

function chooseSince({ options }: WatchInput, io: Io): number {
  const now = io.now();
  if (options.since === undefined) {
    return now;
  }
  return readTime(options.since, "--since", {
    zone: options.tz ?? utc,
    now,
  });
}
