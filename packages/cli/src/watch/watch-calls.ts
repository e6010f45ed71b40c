import type { Io } from "../io.js";
import type { ShownCall } from "../output/columns.js";
import type { CallEvent } from "./call-event.js";
import type { ReadCall } from "./read-changed.js";
import type { WatchState } from "./watch-state.js";

/** How calls are watched. */
export interface WatchOptions {
  /** Calls that started then or later and may have changed, the earliest first. */
  readonly readSince: (start: number) => AsyncIterable<ReadCall>;
  /** Calls that a webhook brings, as they come. */
  readonly arriving: ArrivingCalls | undefined;
  readonly state: WatchState;
  /** Keeps what is known, once events were handed out. */
  readonly save: () => Promise<void>;
  /** Hands out what happened, in order; what it returns is waited for. */
  readonly tell: (event: CallEvent) => Promise<void>;
  /** Told of a poll that failed: the next one makes up for it. */
  readonly onFailure: (error: unknown) => Promise<void>;
  /** Between two polls, in milliseconds. */
  readonly intervalMs: number;
  /** How long after its start a call may change, in milliseconds. */
  readonly lookbackMs: number;
  /** Whether there is one look only. */
  readonly isOnce: boolean;
  /** Whether the calls that there are now are noted, and not told. */
  readonly isFresh: boolean;
}

/** Calls that come by themselves. */
export interface ArrivingCalls {
  /** Takes those that have come. */
  take(): readonly ShownCall[];
  /** Settles when there are some. */
  wait(signal: AbortSignal): Promise<void>;
}

/** Watches until it is interrupted. */
export async function watchCalls(
  options: WatchOptions,
  { now, sleep, signal }: Pick<Io, "now" | "sleep" | "signal">,
): Promise<void> {
  let isQuiet = options.isFresh;
  while (!signal.aborted) {
    const isDone = await poll(options, now(), isQuiet, signal);
    // A first look that failed has noted nothing yet.
    isQuiet &&= !isDone;
    if (options.isOnce) {
      return;
    }
    await waitForNext(options, now, sleep, signal);
  }
}

/** @returns Whether every call was read. */
async function poll(
  options: WatchOptions,
  time: number,
  isQuiet: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const { state, readSince, lookbackMs } = options;
  const start = state.earliest(lookbackMs);
  try {
    for await (const { call, row } of readSince(start)) {
      const events = state.take(call, time, {
        isQuiet,
        row,
      });
      await tellAll(options, events);
    }
    state.endLook(time, start - lookbackMs);
    await options.save();
    return true;
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    await options.save();
    await options.onFailure(error);
    return false;
  }
}

/** What webhooks bring is told at once; the next poll finds it done. */
async function waitForNext(
  options: WatchOptions,
  now: Io["now"],
  sleep: Io["sleep"],
  signal: AbortSignal,
): Promise<void> {
  const { arriving, state, intervalMs } = options;
  const end = now() + intervalMs;
  while (!signal.aborted && now() < end) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const waits = [sleep(end - now(), either), arriving?.wait(either)];
    const first = Promise.race(waits.filter((wait) => wait !== undefined));
    await first.catch(() => undefined);
    stop.abort();
    await Promise.allSettled(waits);
    for (const call of arriving?.take() ?? []) {
      await tellAll(options, state.take(call, now()));
      await options.save();
    }
  }
}

async function tellAll(
  { tell }: WatchOptions,
  events: readonly CallEvent[],
): Promise<void> {
  for (const event of events) {
    await tell(event);
  }
}
