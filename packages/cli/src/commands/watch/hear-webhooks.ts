import { showSafely } from "../../errors/show-safely.js";
import type { Io } from "../../io.js";
import { Arrivals } from "../../watch/arrivals.js";
import { readWebhookKey } from "../../webhooks/read-webhook-key.js";
import { receiveWebhooks } from "../../webhooks/receive-webhooks.js";
import type { WatchInput } from "./watch-options.js";

/** What brings calls by webhooks; nothing where nobody asked for it. */
export async function hearWebhooks({ options }: WatchInput, io: Io) {
  const { webhookPort } = options;
  if (webhookPort === undefined) {
    return undefined;
  }
  const calls = new Arrivals();
  const say = (text: string) => {
    io.stderr.write(`rollcall: ${showSafely(text)}\n`, () => undefined);
  };
  const receiver = await receiveWebhooks({
    port: webhookPort,
    host: "127.0.0.1",
    // The connection tells which key counts.
    apiKey: await readWebhookKey({ ...options, quiet: true }, io),
    now: io.wallNow ?? io.now,
    onEvent: ({ call }) => {
      if (call) {
        calls.add(call);
      }
    },
    onRefusal: (why) => say(`refused a request: ${why}`),
  });
  if (!options.quiet) {
    say(`hearing webhooks on ${receiver.url}`);
  }
  return {
    calls,
    close: () => receiver.close(),
  };
}
