import { askMock, listDeliveries } from "./mock-admin.js";
import type { Call, MockEvent } from "./mock-event.js";
import type { Delivery } from "./send-from-page.js";
import { tellFailure, tellOutcome } from "./tell-outcome.js";
import { waitForAttempt } from "./wait-for-attempt.js";

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
export async function sendByMock(event: MockEvent): Promise<Delivery> {
  const { name, call } = event;
  try {
    const { attempts } = await listDeliveries();
    const last = attempts[0]?.number ?? 0;
    await changeCall(name, call);
    const outcome = await waitForAttempt((attempt) => {
      const isOurs = attempt.event === name && attempt.call_id === call.call_id;
      return isOurs && attempt.number > last;
    });
    return tellOutcome(event, outcome);
  } catch (error) {
    return tellFailure(event, error);
  }
}

async function changeCall(event: string, call: Call): Promise<void> {
  const earlier = {
    ...call,
    ...before[event],
  };
  await askMock("POST", "/calls", withoutLater(event, earlier));
  const id = encodeURIComponent(String(call.call_id));
  await askMock("PATCH", `/calls/${id}`, call);
}

function withoutLater(event: string, call: Call): Call {
  if (event === "call_analyzed") {
    return call;
  }
  const kept = Object.entries(call).filter(([name]) => {
    return !later.includes(name) && name !== "call_analysis";
  });
  return Object.fromEntries(kept);
}
