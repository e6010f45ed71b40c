import { once } from "node:events";
import { callSecrets } from "../../api/call-secrets.js";
import { showSafely } from "../../errors/show-safely.js";
import { type Io, write } from "../../io.js";
import { createHider } from "../../output/hide-secrets.js";
import type { Input } from "../../registry/command.js";
import { readWebhookKey } from "../../webhooks/read-webhook-key.js";
import { receiveWebhooks } from "../../webhooks/receive-webhooks.js";
import type { listenOptions } from "./listen-options.js";

/** Any version's call may come, in either form of an event. */
const hideSecrets = createHider(
  callSecrets.flatMap((pointer) => [`/call${pointer}`, `/data${pointer}`]),
);

/** Prints webhooks until it is interrupted. */
export async function listenForWebhooks(
  { options }: Input<typeof listenOptions>,
  io: Io,
): Promise<void> {
  const { stdout, stderr, signal } = io;
  const receiver = await receiveWebhooks({
    port: options.port,
    host: "127.0.0.1",
    apiKey: await readWebhookKey(options, io),
    now: io.now,
    onEvent: (event) => {
      const shown = hideSecrets(event);
      stdout.write(`${JSON.stringify(shown)}\n`, () => undefined);
    },
    onRefusal: (why) => {
      stderr.write(`rollcall: refused: ${showSafely(why)}\n`, () => undefined);
    },
  });
  try {
    if (!options.quiet) {
      await write(stderr, `Listening on ${receiver.url}. Ctrl-C ends.\n`);
    }
    if (!signal.aborted) {
      await once(signal, "abort");
    }
  } finally {
    await receiver.close();
  }
}
