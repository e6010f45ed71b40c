import { signWebhook } from "@rollcall/core/webhooks";
import { CliError } from "../../errors/cli-error.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { keyVariable } from "../../settings/choose-target.js";
import { connect } from "../../source/connect.js";
import { checkIds, readOne } from "../../source/read-by-id.js";
import { readWebhookKey } from "../../webhooks/read-webhook-key.js";
import type { sendOptions } from "./send-options.js";

type SendInput = Input<typeof sendOptions>;

/** What `--demo` signs with, where there is no key. */
const demoKey = "key_demo";

/** How long a receiver has, in milliseconds: as long as the API gives it. */
const patienceMs = 10_000;

/** Sends an event about a call to a receiver, and says what it answered. */
export async function sendWebhook(input: SendInput, io: Io): Promise<void> {
  const { operands, options, chosen } = input;
  const [address = "", id = ""] = operands;
  const url = checkAddress(address);
  checkIds([id]);
  if (chosen === undefined) {
    return;
  }
  const key = await chooseKey(input, io);
  const client = await connect(chosen.version, options, io);
  const call = await readOne(client, id, io);
  const { event } = options;
  const body = JSON.stringify({
    event,
    call,
  });
  const { wallNow = io.now } = io;
  const now = wallNow();
  const signature = await signWebhook(body, key, { now });
  const response = await post(url, body, signature, io);
  const line = `${event} ${id}: ${response.status}\n`;
  await write(io.stdout, line);
  if (!response.ok) {
    throw new CliError(`the receiver answered with ${response.status}.`, {
      ending: "failed",
      fix: "The API takes only 2xx for an answer, and sends the event again.",
    });
  }
}

function checkAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") {
    return url;
  }
  throw new CliError(
    `"${text}" is no address of a receiver: begin it with http:// or https://.`,
  );
}

async function chooseKey({ options }: SendInput, io: Io): Promise<string> {
  const { demo, keyFile, profile } = options;
  const isNamed = keyFile ?? profile ?? io.env[keyVariable];
  if (demo && !isNamed) {
    return demoKey;
  }
  // The connection has told which key counts.
  const quiet = options.quiet || !demo;
  return await readWebhookKey({ keyFile, profile, quiet }, io);
}

async function post(
  url: URL,
  body: string,
  signature: string,
  { signal }: Io,
): Promise<Response> {
  const timeout = AbortSignal.timeout(patienceMs);
  try {
    return await fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        "x-retell-signature": signature,
      },
      signal: AbortSignal.any([signal, timeout]),
    });
  } catch (error) {
    const { cause = error } = error as { cause?: unknown };
    const { code, message } = cause as {
      code?: string;
      message?: string;
    };
    throw new CliError(`${url.origin} did not answer: ${code ?? message}.`, {
      ending: "failed",
      fix: "Start your receiver, and check its port.",
      retryable: true,
      cause: error,
    });
  }
}
