import type { Checkpoint } from "@rollcall/core";
import { hydrate, isMissing } from "@rollcall/core/hydrate";
import { windows } from "@rollcall/core/partition";
import type { AnyCall, ExportClient } from "./api-versions.js";
import { SteadyList } from "./steady-list.js";

/** Which calls to read, and how. */
export interface CallsOptions {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How many windows of the list are read at once. */
  readonly windows: number;
  /** How many calls are asked for one by one at once. */
  readonly singles: number;
  readonly pageSize: number;
  /** Whether calls of a list without transcripts are asked for one by one. */
  readonly whole: boolean;
  readonly signal: AbortSignal | undefined;
}

/** A call, and whether it was gone before it could be read as a whole. */
export interface FoundCall {
  readonly call: AnyCall;
  readonly isMissing: boolean;
}

/** The calls of a question, in its order. */
export interface OpenCalls {
  /** The place after the last call that was handed out. */
  readonly checkpoint: Checkpoint | undefined;
  /** Calls a page at this moment. */
  readonly pageSize: number;
  /** `undefined` at the end. @throws What core's iterations throw. */
  next(): Promise<FoundCall | undefined>;
  close(): Promise<void>;
}

/**
 * Calls that wait for their turn, at most: what eight readers hold anyway where
 * a page has 1000.
 */
const HELD_CALLS = 8000;

/**
 * Opens the calls of a question at a place.
 *
 * @throws InputError, CheckpointError at once, before anything is sent.
 */
export function openCalls(
  client: ExportClient,
  options: CallsOptions,
  resume: Checkpoint | undefined,
): OpenCalls {
  const open = (limit: number, from: Checkpoint | undefined, small: boolean) =>
    client.calls.iterate({
      ...options.parameters,
      limit,
      snapshot: true,
      resume: from,
      signal: options.signal,
      partition: createPartition(options.windows, limit, small),
    });
  const list = new SteadyList(open, options.pageSize, resume);
  // To hand whole calls through would cost more than to read them.
  const isHydrated = options.whole && !client.calls.listsWhole;
  const calls = isHydrated ? hydrateList(client, list, options) : list;
  return {
    get checkpoint() {
      return calls.checkpoint;
    },
    get pageSize() {
      return list.pageSize;
    },
    async next() {
      const { done, value } = await calls.next();
      if (done) {
        return undefined;
      }
      return unwrap(value);
    },
    async close() {
      await calls.return?.();
    },
  };
}

/**
 * What is held for its turn is bounded in calls, as pages may be large. While
 * pages are small, less is held: it is read again when they grow.
 */
function createPartition(concurrency: number, limit: number, isSmall: boolean) {
  if (concurrency === 1) {
    return undefined;
  }
  const pages = isSmall ? 0 : Math.floor(HELD_CALLS / limit);
  return windows({
    concurrency,
    buffer: Math.max(pages, concurrency),
  });
}

function hydrateList(
  client: ExportClient,
  list: SteadyList,
  { singles, signal }: CallsOptions,
) {
  return hydrate(client, list, {
    concurrency: singles,
    signal,
  });
}

type Value =
  | AnyCall
  | {
      readonly item: AnyCall;
      readonly missing: unknown;
    };

/** A call that was listed and is gone is given as it was listed. */
function unwrap(value: Value): FoundCall {
  if (isMissing(value as never)) {
    const { item } = value as { readonly item: AnyCall };
    return {
      call: item,
      isMissing: true,
    };
  }
  return {
    call: value as AnyCall,
    isMissing: false,
  };
}
