import { VirtualCalls } from "../calls/computed/calls.js";
import { DATA_END } from "../calls/computed/data-options.js";
import { keyFor } from "../calls/computed/hash.js";
import { Workspace } from "../calls/workspace.js";
import { DEFAULT_CALLS, DEFAULT_SEED } from "../defaults.js";
import { unknownParameterWarner } from "../layers/log/log.js";
import { pageSize } from "../spec.js";
import type { MockClock } from "../time/clock.js";
import type { Answerer } from "./answerer.js";
import { withCors } from "./answers.js";
import { createAuth } from "./auth.js";
import { checkOptions } from "./check-options.js";
import type { EngineContext } from "./context.js";
import { BlockCache } from "./list/block-cache.js";
import { listQueryReader } from "./list/list-query.js";
import { Pages } from "./list/page.js";
import type { MockOptions } from "./options.js";
import { createRouter } from "./router.js";

const CACHE_BYTES = 32 << 20;

/** The emulated API, without any transport. */
export interface Engine {
  /** Answers one request, through all layers. */
  readonly answer: Answerer;
  /** One for each API key, in their order; at least one. */
  readonly workspaces: readonly Workspace[];
  /** The workspace that an `authorization` header may see. */
  workspaceOf(authorization: string | undefined): Workspace | undefined;
  readonly clock: MockClock;
}

/** Makes an engine. Throws a `RangeError` for options that make no sense. */
export function createEngine(options: MockOptions = {}): Engine {
  checkOptions(options);
  const keys = options.apiKeys ?? [];
  const workspaces = Array.from({ length: Math.max(1, keys.length) }, (_, n) =>
    workspaceFor(options, n),
  );
  workspaces[0]?.load(options.data ?? []);
  const clock = options.clock ?? { now: () => DATA_END };
  const auth = createAuth(keys, workspaces);
  const context: EngineContext = {
    workspaces,
    clock,
    pages: new Pages(new BlockCache(options.cacheBytes ?? CACHE_BYTES)),
    readListQuery: listQueryReader(options.maxLimit ?? pageSize.maximum),
    strict: options.strict ?? false,
    warnUnknown: unknownParameterWarner(options.log ?? (() => {})),
  };
  const router = createRouter(context, auth);
  const engine = {
    answer: router as Answerer,
    workspaces,
    workspaceOf: auth,
    clock,
  };
  const { layers = [] } = options;
  for (const layer of [...layers].reverse()) {
    engine.answer = layer(engine.answer, engine);
  }
  if (layers.length > 0) {
    engine.answer = readableByPages(engine.answer);
  }
  return engine;
}

function readableByPages(answer: Answerer): Answerer {
  return (request) => {
    const answered = answer(request);
    return answered instanceof Promise
      ? answered.then(withCors)
      : withCors(answered);
  };
}

/**
 * The first workspace has the plain seed; every other one a seed of its own,
 * made from it.
 */
function workspaceFor(options: MockOptions, n: number): Workspace {
  const total = callCountOf(options);
  const unstarted = unstartedOf(total);
  const plain = options.seed ?? DEFAULT_SEED;
  const seed = n === 0 ? plain : keyFor(plain, `workspace ${n}`);
  return new Workspace(
    n,
    new VirtualCalls({ ...options, seed, count: total - unstarted }),
    unstarted,
  );
}

/** How many calls are generated. */
export function callCountOf({ calls, data }: MockOptions): number {
  return calls ?? (data === undefined ? DEFAULT_CALLS : 0);
}

function unstartedOf(total: number): number {
  if (total < 3) {
    return 0;
  }
  return total < 1_000 ? 1 : 3;
}
