import type { Reply } from "./service.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const json = { "content-type": "application/json" };

/** An error of the service. */
export const status =
  (
    code: number,
    headers: Record<string, string> = {},
    body: unknown = { status: "error", message: "no" },
  ): Reply =>
  () =>
    Response.json(body, { status: code, headers });

/** The connection is lost before the headers. */
export const reset: Reply = () => Promise.reject(new TypeError("fetch failed"));

/** The connection is lost in the middle of the body. */
export const cut: Reply = async (_, answer) => {
  const text = await answer().text();
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes(text.slice(0, text.length / 2)));
      controller.error(new TypeError("terminated"));
    },
  });
  return new Response(body, { headers: json });
};

/**
 * Headers come, and half of the body, and then nothing; signals are heeded or
 * not.
 */
export const stalled =
  (isDeaf = false): Reply =>
  async ({ signal }, answer) => {
    const text = await answer().text();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes(text.slice(0, text.length / 2)));
        if (!isDeaf) {
          signal.addEventListener("abort", () =>
            controller.error(signal.reason),
          );
        }
      },
    });
    return new Response(body, { headers: json });
  };

/** No answer at all, and no notice is taken of signals. */
export const deaf: Reply = () => new Promise(() => {});

export const body =
  (text: string, headers: Record<string, string> = json): Reply =>
  () =>
    new Response(text, { headers });

/** A 200 whose JSON ends in the middle, although the connection ends well. */
export const truncated: Reply = async (_, answer) => {
  const text = await answer().text();
  return new Response(text.slice(0, text.length / 2), { headers: json });
};

export const html = body("<!doctype html><title>Sign in</title>", {
  "content-type": "text/html",
});

/** The envelope of another version, where an array should be. */
export const envelope: Reply = async (_, answer) =>
  Response.json({ calls: await answer().json() });

/**
 * Faults that pass when the same request is sent again, without the client
 * being told.
 */
export const passing: Readonly<Record<string, Reply>> = {
  "429": status(429, { "retry-after": "1" }, { error_message: "slow down" }),
  "408": status(408),
  "409": status(409),
  "500": status(500),
  "503": status(503, { "retry-after-ms": "5" }),
  reset,
  "a cut": cut,
  "a stall": stalled(),
  "a stall that takes no notice": stalled(true),
  silence: deaf,
  "truncated JSON": truncated,
  "an empty body": body(""),
  blanks: body(" \n "),
  HTML: html,
};
