import type { Call } from "../calls/call.js";
import { VirtualCalls } from "../calls/computed/calls.js";
import { DATA_END } from "../calls/computed/data-options.js";
import { keyFor } from "../calls/computed/hash.js";
import { readCall } from "../calls/stored/read-call.js";
import { Workspace } from "../calls/workspace.js";
import { pageSize } from "../spec.js";
import { createAuth } from "./auth.js";
import { checkOptions } from "./check-options.js";
import type { EngineContext } from "./context.js";
import { withCors } from "./cors.js";
import type { Engine } from "./engine.js";
import { BlockCache } from "./list/block-cache.js";
import { listQueryReader } from "./list/list-query.js";
import { Pages } from "./list/page.js";
import type { MockOptions } from "./mock-options.js";
import { createRouter } from "./router.js";
import { unknownParameterWarner } from "./warn-unknown.js";

const CACHE_BYTES = 32 << 20;

/** Makes an engine. Throws a `RangeError` for options that make no sense. */
export function createEngine(options: MockOptions = {}): Engine {
  checkOptions(options);
  const keys = options.apiKeys ?? [];
  const workspaces = workspacesFor(options, Math.max(1, keys.length));
  const workspaceOf = createAuth(keys, workspaces);
  const clock = options.clock ?? { now: () => DATA_END };
  const context = contextFor(options, workspaces, clock);
  const answer = createRouter(context, workspaceOf);
  return withLayers({ answer, workspaces, workspaceOf, clock }, options);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Puts the layers around an engine. Each layer is given the engine itself,
 * whose `answer` is in the end the one with all layers.
 */
function withLayers(
  engine: Writable<Engine>,
  { layers = [] }: MockOptions,
): Engine {
  for (const layer of [...layers].reverse()) {
    engine.answer = layer(engine.answer, engine);
  }
  if (layers.length > 0) {
    engine.answer = withCors(engine.answer);
  }
  return engine;
}

function contextFor(
  options: MockOptions,
  workspaces: readonly Workspace[],
  clock: Engine["clock"],
): EngineContext {
  const cache = new BlockCache(options.cacheBytes ?? CACHE_BYTES);
  const log = options.log ?? (() => {});
  return {
    workspaces,
    clock,
    pages: new Pages(cache),
    readListQuery: listQueryReader(options.maxLimit ?? pageSize.maximum),
    strict: options.strict ?? false,
    warnUnknown: unknownParameterWarner(log),
  };
}

function workspacesFor(options: MockOptions, count: number): Workspace[] {
  const workspaces: Workspace[] = [];
  for (let n = 0; n < count; n++) {
    workspaces.push(workspaceFor(options, n));
  }
  workspaces[0]?.load((options.data ?? []).map(readDatum));
  return workspaces;
}

function readDatum(value: unknown, n: number): Call {
  return readCall(value, (problem) => new RangeError(`data[${n}] ${problem}.`));
}

/**
 * The first workspace has the plain seed; every other one a seed of its own,
 * made from it.
 */
function workspaceFor(options: MockOptions, n: number): Workspace {
  const total = callCountOf(options);
  const unstarted = unstartedOf(total);
  const plain = options.seed ?? 1;
  const seed = n === 0 ? plain : keyFor(plain, `workspace ${n}`);
  const count = total - unstarted;
  const calls = new VirtualCalls({ ...options, seed, count });
  return new Workspace(n, calls, unstarted);
}

/** How many calls are generated. */
export function callCountOf({ calls, data }: MockOptions): number {
  return calls ?? (data === undefined ? 10_000 : 0);
}

function unstartedOf(total: number): number {
  if (total < 3) {
    return 0;
  }
  return total < 1_000 ? 1 : 3;
}
