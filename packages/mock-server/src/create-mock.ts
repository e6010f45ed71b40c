import { createFetch } from "./engine/create-fetch.js";
import { createEngine, type Engine } from "./engine/engine.js";
import type { MockOptions } from "./engine/options.js";

/** A mock of the calls API: an engine, and a `fetch` that asks it. */
export interface Mock extends Engine {
  /** Answers as the API would, without a network: give it to a client in place of `fetch`. */
  readonly fetch: typeof fetch;
}

/**
 * Makes a mock of the calls API that runs wherever JavaScript runs.
 *
 * @example
 * const mock = createMock({ seed: 7, calls: 250 });
 * const answer = await mock.fetch("http://mock/list-calls?limit=3", { headers: { authorization: "Bearer any" } });
 * const calls = await answer.json();
 */
export function createMock(options: MockOptions = {}): Mock {
  const engine = createEngine(options);
  return { ...engine, fetch: createFetch(engine.answer) };
}
