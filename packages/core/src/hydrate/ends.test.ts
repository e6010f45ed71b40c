import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { idle } from "../../test/support/fake-clock.js";
import { failureOf } from "../../test/support/fake-fetch.js";
import {
  createScene,
  createSource,
  itemsOf,
} from "../../test/support/hydration.js";
import { isAbortedError } from "../errors/guards.js";
import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { hydrate } from "./index.js";

const ids = Array.from({ length: 20 }, (_, index) => `c${index}`);
const slow = () => ({ afterMs: 50 });

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeEach(() => {
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  await idle();
  process.off("unhandledRejection", note);
  expect(unhandled.splice(0)).toEqual([]);
});

describe("Nothing is left running after", () => {
  test("a break", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids));
    const calls = hydrate(scene.client, source, { concurrency: 4 });
    await scene.clock.run(calls.next());
    expect(scene.open).toBe(4);
    await calls.return();
    await idle();
    expect([scene.open, scene.clock.pending]).toEqual([0, 0]);
    expect(source.isClosed).toBe(true);
    expect(calls.checkpoint).toBe("after c0");
    expect(await calls.next()).toEqual({ done: true, value: undefined });
    expect(source.taken).toBe(5);
  });

  test("a break while next() waits for a call", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids));
    const calls = hydrate(scene.client, source);
    const waiting = calls.next();
    await idle();
    await calls.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(calls.checkpoint).toBe("before c0");
  });

  test("a break while the source is on its way to an item", async () => {
    const { client } = createScene(slow);
    const source = createSource(itemsOf(ids), () => new Promise(() => {}));
    const calls = hydrate(client, source);
    const waiting = calls.next();
    await idle();
    await calls.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test("an error of a request", async () => {
    const scene = createScene((id) => ({
      afterMs: 50,
      status: id === "c1" ? 401 : 200,
    }));
    const source = createSource(itemsOf(ids));
    const calls = hydrate(scene.client, source);
    await scene.clock.run(calls.next());
    const error = await scene.clock.run(failureOf(calls.next()));
    expect(error).toMatchObject({ status: 401, checkpoint: "after c0" });
    await idle();
    expect([scene.open, scene.clock.pending]).toEqual([0, 0]);
    expect(source.isClosed).toBe(true);
    expect(await calls.next()).toEqual({ done: true, value: undefined });
  });

  test("an error of the source, which comes at its place", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids), async (index) => {
      if (index === 3) {
        throw new Error("The list broke off");
      }
    });
    const calls = hydrate(scene.client, source);
    for (const id of ["c0", "c1", "c2"]) {
      const { value } = await scene.clock.run(calls.next());
      expect(value).toMatchObject({ call_id: id });
    }
    const error = await scene.clock.run(failureOf(calls.next()));
    expect(error).toMatchObject({
      message: "The list broke off",
      checkpoint: "after c2",
    });
  });

  test("an item without an id", async () => {
    const scene = createScene(slow);
    const items = [...itemsOf(["a"]), {} as never];
    const calls = hydrate(scene.client, items);
    await scene.clock.run(calls.next());
    const error = await scene.clock.run(failureOf(calls.next()));
    expect(error).toMatchObject({ parameter: "calls" });
  });

  test.each([undefined, null, "call_0", []])(
    "an item that is %j",
    async (item) => {
      const { client } = createScene();
      const error = await failureOf(hydrate(client, [item as never]).next());
      expect(error).toMatchObject({ parameter: "calls" });
    },
  );

  test.each([null, [], "call"])(
    "an answer that is %j, where somebody else reads the calls",
    async (answer) => {
      const client = { calls: { get: async () => answer as never } };
      const calls = hydrate(client, itemsOf(["a"]), { cache: new Map() });
      const error = await failureOf(calls.next());
      expect(error).toBeInstanceOf(PageShapeError);
      expect(await calls.next()).toEqual({ done: true, value: undefined });
    },
  );

  test("an abort while a call is awaited", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids));
    const controller = new AbortController();
    const { signal } = controller;
    const calls = hydrate(scene.client, source, { signal });
    await scene.clock.run(calls.next());
    const failed = failureOf(calls.next());
    await idle();
    controller.abort("No longer needed");
    const error = await failed;
    expect(isAbortedError(error)).toBe(true);
    expect(error).toMatchObject({
      message: "GET more calls was aborted (attempts: 0)",
      cause: "No longer needed",
      checkpoint: "after c0",
    });
    await idle();
    expect([scene.open, scene.clock.pending]).toEqual([0, 0]);
    expect(source.isClosed).toBe(true);
    expect(await calls.next()).toEqual({ done: true, value: undefined });
  });

  test("an abort between two calls, at once", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids));
    const controller = new AbortController();
    const { signal } = controller;
    const calls = hydrate(scene.client, source, { signal });
    await scene.clock.run(calls.next());
    controller.abort();
    await idle();
    expect([scene.open, source.isClosed]).toEqual([0, true]);
    expect(isAbortedError(await failureOf(calls.next()))).toBe(true);
  });

  test("an abort that came before anything", async () => {
    const scene = createScene(slow);
    const source = createSource(itemsOf(ids));
    const signal = AbortSignal.abort();
    const calls = hydrate(scene.client, source, { signal });
    expect(isAbortedError(await failureOf(calls.next()))).toBe(true);
    expect([source.taken, scene.requested]).toEqual([0, []]);
  });

  test("the end", async () => {
    const scene = createScene(slow);
    const controller = new AbortController();
    const { signal } = controller;
    const calls = hydrate(scene.client, itemsOf(["a"]), { signal });
    await scene.clock.run(calls.next());
    expect(await scene.clock.run(calls.next())).toEqual({
      done: true,
      value: undefined,
    });
    controller.abort();
    expect(await calls.next()).toEqual({ done: true, value: undefined });
    expect(calls.checkpoint).toBeUndefined();
  });
});
