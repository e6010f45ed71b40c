import { type ClientOptions, createClient } from "../../src/index.js";
import { FakeClock } from "./fake-clock.js";

/** What the service answers, or how the network fails. */
export type Reply = (request: Request) => Response | Promise<Response>;

export const json =
  (body: unknown, init: ResponseInit = {}): Reply =>
  () =>
    Response.json(body, init);

export const text =
  (body: string, init: ResponseInit = {}): Reply =>
  () =>
    new Response(body, init);

export const failing =
  (message = "fetch failed"): Reply =>
  () =>
    Promise.reject(new TypeError(message));

/** Headers come, and half of the body, and then nothing. */
export const stalling =
  (): Reply =>
  ({ signal }) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('[{"call_id":"a"'));
          signal.addEventListener("abort", () =>
            controller.error(signal.reason),
          );
        },
      }),
    );

/** Headers come, and then the connection breaks off. */
export const broken =
  (init: ResponseInit): Reply =>
  () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.error(new Error("reset")),
      }),
      init,
    );

/** Never answers, and takes no notice of signals. */
export const deaf = (): Reply => () => new Promise(() => {});

/** What was sent, when, and with which body. */
interface Sent {
  readonly request: Request;
  readonly at: number;
  body: string;
}

const bodyless = ["GET", "HEAD"];

/**
 * The options of a client, of any version, for a service that gives these
 * replies in turn, the last one again and again.
 */
export function fakeService(replies: readonly Reply[]) {
  const clock = new FakeClock();
  const requests: Sent[] = [];
  const options = {
    apiKey: "key_canary_9f2c",
    baseUrl: "https://api.example.com",
    clock,
    random: () => 0.5,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const at = clock.now();
      const index = requests.length;
      const entry = { request, at, body: "" };
      requests.push(entry);
      if (!bodyless.includes(request.method)) {
        entry.body = await request.clone().text();
      }
      const reply = replies[Math.min(index, replies.length - 1)];
      if (!reply) {
        throw new Error("No reply");
      }
      return reply(request);
    },
  } satisfies ClientOptions;
  return { options, clock, requests };
}

/**
 * A client of a service that gives these replies in turn, the last one again
 * and again.
 */
export function clientOf(
  replies: readonly Reply[],
  given: Partial<ClientOptions> = {},
) {
  const { options, clock, requests } = fakeService(replies);
  const client = createClient({ ...options, ...given });
  return { client, clock, requests };
}

/** What a promise rejects with. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error("It did not fail");
    },
    (error: unknown) => error,
  );
