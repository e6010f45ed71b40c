import { verifyWebhook, WebhookError } from "@rollcall/core/webhooks";
import { CliError } from "../../errors/cli-error.js";
import { readBody } from "../../input/read-body.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { readWebhookKey } from "../../webhooks/read-webhook-key.js";
import type { verifyOptions } from "./verify-options.js";

/**
 * Says whether a webhook is signed with the key: one line, with the event.
 *
 * @throws CliError where it is not.
 */
export async function verifyBody(
  { operands, options }: Input<typeof verifyOptions>,
  io: Io,
): Promise<void> {
  const { signature, anyAge } = options;
  if (signature === undefined) {
    throw new CliError(
      "there is no signature: give the header x-retell-signature with -s.",
    );
  }
  const key = await readWebhookKey(options, io);
  const body = await readBody(operands[0], io);
  const now = anyAge ? timeIn(signature) : io.now();
  try {
    const event = await verifyWebhook<{ call_id?: unknown }>(
      body,
      signature,
      key,
      { now },
    );
    const id = event.call?.call_id ?? "";
    await write(io.stdout, `signed right: ${event.event} ${id}\n`);
  } catch (error) {
    throw explain(error);
  }
}

/** When a signature says that it was made. */
function timeIn(signature: string): number {
  const [, ms] = /v=(\d+)/.exec(signature) ?? [];
  return Number(ms ?? 0);
}

const fixes: Readonly<Record<string, string>> = {
  bad_signature:
    "Another key signed it, or the body is not as it came: give its bytes, before any parser.",
  too_old: "Give --any-age for a request that was kept.",
};

function explain(error: unknown): unknown {
  if (!(error instanceof WebhookError)) {
    return error;
  }
  const fix = fixes[error.reason];
  return new CliError(error.message, {
    ending: "failed",
    cause: error,
    ...(fix !== undefined && { fix }),
  });
}
