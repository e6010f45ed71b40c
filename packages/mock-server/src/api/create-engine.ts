import type { Call } from "../calls/call.js";
import { VirtualCalls } from "../calls/computed/calls.js";
import { DATA_END } from "../calls/computed/data-options.js";
import { keyFor } from "../calls/computed/hash.js";
import { readCall } from "../calls/stored/read-call.js";
import { idOfDifferentCalls } from "../calls/stored/same-id.js";
import { Workspace } from "../calls/workspace.js";
import { DEFAULT_CALLS, DEFAULT_SEED } from "../defaults.js";
import { pageSize } from "../spec.js";
import type { MockClock } from "../time/clock.js";
import { quote } from "../util/quote.js";
import type { Answerer } from "./answerer.js";
import { createAuth } from "./auth.js";
import { checkOptions } from "./check-options.js";
import type { EngineContext } from "./context.js";
import { withCors } from "./cors.js";
import { Cursors } from "./cursors.js";
import type { Engine } from "./engine.js";
import { BlockCache } from "./list/block-cache.js";
import { listQueryReader } from "./list/list-query.js";
import { PageWriter } from "./list/page-writer.js";
import { V3Pages } from "./list/v3-pages.js";
import { v3ListQueryReader } from "./list/v3-query.js";
import { v3FoundWriter } from "./list/v3-writer.js";
import { mediaBaseOf } from "./media/media-base.js";
import { withMedia } from "./media/with-media.js";
import type { Layer, MockOptions } from "./mock-options.js";
import { createRouter } from "./router.js";
import { unknownParameterWarner } from "./warn-unknown.js";

const CACHE_BYTES = 32 << 20;

/** Makes an engine. Throws a `RangeError` for options that make no sense. */
export function createEngine(options: MockOptions = {}): Engine {
  checkOptions(options);
  const keys = options.apiKeys ?? [];
  const workspaces = workspacesFor(options);
  const workspaceOf = createAuth(keys, workspaces);
  const clock = options.clock ?? stoppedClock;
  const context = contextFor(options, workspaces, clock);
  const router = createRouter(context, workspaceOf);
  const answer = options.media ? withMedia(router, context) : router;
  const engine = {
    answer: answer as Answerer,
    workspaces,
    workspaceOf,
    clock,
  };
  const { layers = [] } = options;
  if (layers.length > 0) {
    addLayers(engine, layers);
  }
  return engine;
}

const stoppedClock: MockClock = {
  now: () => DATA_END,
};

/**
 * Puts layers around an engine. Each layer is given the engine itself, whose
 * `answer` is in the end the one with all layers.
 */
function addLayers(
  engine: Engine & { answer: Answerer },
  layers: readonly Layer[],
): void {
  for (const layer of [...layers].reverse()) {
    engine.answer = layer(engine.answer, engine);
  }
  engine.answer = withCors(engine.answer);
}

function contextFor(
  options: MockOptions,
  workspaces: readonly Workspace[],
  clock: MockClock,
): EngineContext {
  const maxLimit = options.maxLimit ?? pageSize.maximum;
  const cacheBytes = options.cacheBytes ?? CACHE_BYTES;
  const log = options.log ?? (() => {});
  return {
    workspaces,
    clock,
    pages: new PageWriter(new BlockCache(cacheBytes)),
    readListQuery: listQueryReader(maxLimit),
    ...v3ContextFor(options, maxLimit, cacheBytes),
    strict: options.strict ?? false,
    warnUnknown: unknownParameterWarner(log),
  };
}

/** What only the present version's list needs. */
function v3ContextFor(
  { rangeEnd = "inclusive", cursorExpiry }: MockOptions,
  maxLimit: number,
  cacheBytes: number,
): Pick<EngineContext, "v3Pages" | "readV3ListQuery"> {
  const writer = v3FoundWriter(cacheBytes);
  return {
    v3Pages: new V3Pages(writer, new Cursors(cursorExpiry)),
    readV3ListQuery: v3ListQueryReader({
      maxLimit,
      rangeEnd,
    }),
  };
}

/** One for each key; without any, one that every bearer sees. */
function workspacesFor(options: MockOptions): Workspace[] {
  const { apiKeys = [], data = [] } = options;
  const first = workspaceFor(options, 0);
  first.load(readData(data));
  const others = apiKeys.slice(1);
  return [first, ...others.map((_, n) => workspaceFor(options, n + 1))];
}

function readData(data: readonly unknown[]): Call[] {
  const calls = data.map(readDatum);
  const id = idOfDifferentCalls(calls);
  if (id !== undefined) {
    throw new RangeError(
      `data has different calls with the call_id ${quote(id)}.`,
    );
  }
  return calls;
}

function readDatum(value: unknown, n: number): Call {
  const refuse = (problem: string) => new RangeError(`data[${n}] ${problem}.`);
  return readCall(value, refuse);
}

function workspaceFor(options: MockOptions, n: number): Workspace {
  const total = callCountOf(options);
  const unstarted = countUnstarted(total);
  const calls = new VirtualCalls({
    ...options,
    seed: seedFor(options, n),
    count: total - unstarted,
    mediaBase: mediaBaseOf(options.media),
  });
  return new Workspace(n, calls, unstarted);
}

/**
 * The first workspace has the plain seed; every other one a seed of its own,
 * made from it.
 */
function seedFor({ seed = DEFAULT_SEED }: MockOptions, n: number): number {
  if (n === 0) {
    return seed;
  }
  return keyFor(seed, `workspace ${n}`);
}

/** How many calls are generated. */
function callCountOf({ calls, data }: MockOptions): number {
  const usual = data === undefined ? DEFAULT_CALLS : 0;
  return calls ?? usual;
}

/** How many of so many calls never started. */
function countUnstarted(total: number): number {
  if (total < 3) {
    return 0;
  }
  if (total < 1_000) {
    return 1;
  }
  return 3;
}
