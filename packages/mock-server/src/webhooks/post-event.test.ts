import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { postEvent } from "./post-event.js";

const post = (fetch: () => Promise<Response>) =>
  postEvent({
    fetch,
    url: "http://receiver.test/",
    body: "{}",
    headers: {},
    timeoutMs: 10_000,
    wall: { now: () => 0, after: () => () => {} },
  });

/** A receiver whose answer goes on for ten million bytes. */
function talkativeReceiver() {
  const answer = {
    bytes: 0,
    isCancelled: false,
  };
  const body = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        answer.bytes += 10_000;
        controller.enqueue(new Uint8Array(10_000));
        if (answer.bytes === 10_000_000) {
          controller.close();
        }
      },
      cancel() {
        answer.isCancelled = true;
      },
    });
  return {
    answer,
    fetch: async () => new Response(body(), { status: 202 }),
  };
}

it("reads no more of a long answer than it is worth", async () => {
  const { answer, fetch } = talkativeReceiver();
  expect(await post(fetch)).toEqual({ kind: "answered", status: 202 });
  expect(answer.isCancelled).toBe(true);
  expect(answer.bytes).toBeLessThan(200_000);
});

it("counts an answer that breaks off by its status", async () => {
  const broken = () =>
    new ReadableStream({
      pull: (controller) => controller.error(new Error("reset")),
    });
  const result = await post(async () => new Response(broken()));
  expect(result).toEqual({ kind: "answered", status: 200 });
});

it("reads an answer of a fetch whose bodies are streams of Node", async () => {
  const body = Readable.from([Buffer.from("taken")]);
  const answer = { status: 200, headers: new Headers(), body };
  const result = await post(async () => answer as unknown as Response);
  expect(result).toEqual({ kind: "answered", status: 200 });
  expect(body.readableEnded).toBe(true);
});
