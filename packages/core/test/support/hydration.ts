import { createClient } from "../../src/v3/index.js";
import { FakeClock } from "./fake-clock.js";

/** A call as a list without transcripts has it. */
export interface Item {
  readonly call_id: string;
  readonly call_status: string;
  readonly call_analysis?: object;
}

export const itemsOf = (ids: readonly string[]): Item[] =>
  ids.map((call_id) => ({ call_id, call_status: "ended" }));

/** What the service answers for an id, and after how many milliseconds. */
export interface Reply {
  readonly status?: number;
  readonly afterMs?: number;
}

/** A service of single calls, on a clock that stands still. */
export function createScene(replyFor: (id: string) => Reply = () => ({})) {
  const clock = new FakeClock();
  const requested: string[] = [];
  const aborted: string[] = [];
  let open = 0;
  let mostOpen = 0;
  const client = createClient({
    apiKey: "key",
    baseUrl: "https://api.example.com",
    clock,
    maxRetries: 1,
    random: () => 0.5,
    fetch: async (url, init) => {
      const id = new URL(url).pathname.split("/").at(-1) ?? "";
      requested.push(id);
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      const { status = 200, afterMs = 0 } = replyFor(id);
      return new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          open -= 1;
          act();
        };
        const cancel = clock.schedule(
          () => settle(() => resolve(answer(id, status))),
          afterMs,
        );
        init?.signal?.addEventListener("abort", () => {
          cancel();
          aborted.push(id);
          settle(() => reject(init.signal?.reason));
        });
      });
    },
  });
  return {
    client,
    clock,
    requested,
    aborted,
    get open() {
      return open;
    },
    get mostOpen() {
      return mostOpen;
    },
  };
}

function answer(id: string, status: number): Response {
  const call = { call_id: id, call_status: "ended", transcript: `Of ${id}` };
  const body = status === 200 ? call : { message: "No" };
  return Response.json(body, { status });
}

/**
 * An iteration of items with a checkpoint, which tells how far it has got.
 *
 * @param before - Waited for before the item of this index.
 */
export function createSource(
  items: readonly Item[],
  before: (index: number) => Promise<void> = async () => {},
) {
  let taken = 0;
  let isClosed = false;
  return {
    get taken() {
      return taken;
    },
    get isClosed() {
      return isClosed;
    },
    get checkpoint() {
      const last = items[taken - 1];
      return last ? `after ${last.call_id}` : `before ${items[0]?.call_id}`;
    },
    async next(): Promise<IteratorResult<Item, undefined>> {
      await before(taken);
      const value = items[taken];
      if (!value || isClosed) {
        return { done: true, value: undefined };
      }
      taken += 1;
      return { done: false, value };
    },
    async return(): Promise<IteratorResult<Item, undefined>> {
      isClosed = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
