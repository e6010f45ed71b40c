import { localMock } from "../request/targets.js";
import type { Delivery } from "./send-from-page.js";

/** A call, as a body has it. */
type Call = Readonly<Record<string, unknown>>;

/** How a call is before each event, so that the change sends it. */
const before: Readonly<Record<string, Call>> = {
  call_started: { call_status: "registered" },
  call_ended: { call_status: "ongoing" },
  call_analyzed: { call_analysis: undefined },
};

/** The fields that are only there once the call has come so far. */
const later = ["end_timestamp", "duration_ms", "disconnection_reason"];

/**
 * Has a running mock send the event: the call is added as it was before, then
 * changed, which sends what goes with the change. The mock signs it, with its
 * own key and clock, and sends it to the address that it was started with.
 */
export async function sendByMock(event: string, call: Call): Promise<Delivery> {
  try {
    const earlier = { ...call, ...before[event] };
    await ask("POST", "/calls", withoutLater(event, earlier));
    const id = encodeURIComponent(String(call.call_id));
    await ask("PATCH", `/calls/${id}`, call);
    return await readDelivery(event, call.call_id);
  } catch (error) {
    return { isTaken: false, message: explain(error) };
  }
}

function withoutLater(event: string, call: Call): Call {
  if (event === "call_analyzed") {
    return call;
  }
  const kept = Object.entries(call).filter(
    ([name]) => !later.includes(name) && name !== "call_analysis",
  );
  return Object.fromEntries(kept);
}

/** A refusal of the mock, with its own words. */
class RefusedError extends Error {}

async function ask(
  method: string,
  path: string,
  body?: Call,
): Promise<unknown> {
  const answer = await fetch(`${localMock}/__rollcall${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new RefusedError(text);
  }
  if (text === "") {
    return undefined;
  }
  return JSON.parse(text);
}

/** An attempt, as the mock lists it. */
interface Attempt {
  readonly event: string;
  readonly call_id: string;
  readonly status: number;
  readonly error?: string;
}

/** What the mock has done by now, or is about to do. */
async function readDelivery(event: string, id: unknown): Promise<Delivery> {
  const listed = await ask("GET", "/webhooks?limit=20");
  const { pending = 0, attempts = [] } = listed as {
    pending?: number;
    attempts?: readonly Attempt[];
  };
  const attempt = attempts.find(
    (one) => one.event === event && one.call_id === id,
  );
  if (attempt !== undefined) {
    return toDelivery(attempt);
  }
  if (pending > 0) {
    const message = `The mock is sending ${event}, signed with its own key. ${localMock}/__rollcall/ lists what comes of it.`;
    return { isTaken: true, message };
  }
  const message =
    'The mock sent nothing: it was started without a receiver. Start it with "npx rollcall-mock --webhook-url <your receiver>".';
  return { isTaken: false, message };
}

function toDelivery({ event, status, error }: Attempt): Delivery {
  const isTaken = status >= 200 && status < 300;
  const outcome = status === 0 ? (error ?? "no answer came") : String(status);
  return {
    isTaken,
    message: `The mock sent ${event}, signed with its own key. The receiver answered: ${outcome}.`,
  };
}

function explain(error: unknown): string {
  if (error instanceof RefusedError) {
    return `The mock refused: ${error.message}`;
  }
  return `The mock was not reached. It has to run at ${localMock}, and its admin API answers only pages of this machine, such as these docs on localhost. Start it with "npx rollcall-mock --webhook-url <your receiver>".`;
}
