import type { SignedEvent } from "./signed-event.js";

/** What came of sending an event, in words, and whether it was taken. */
export interface Delivery {
  readonly isTaken: boolean;
  readonly message: string;
}

/**
 * Sends an event from the page. The browser asks the receiver first (a
 * preflight), since the event has a header of its own; most receivers do not
 * answer that, and then nothing is sent.
 */
export async function sendFromPage(event: SignedEvent): Promise<Delivery> {
  try {
    const answer = await fetch(event.url, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: {
        "content-type": "application/json",
        [event.header]: event.signature,
      },
      body: event.body,
    });
    const { ok: isTaken, status } = answer;
    const said = isTaken ? "took it" : "did not take it";
    return {
      isTaken,
      message: `This page sent it. The receiver ${said}: ${status}.`,
    };
  } catch {
    return {
      isTaken: false,
      message:
        "This page did not send it: nobody listens there, or the receiver did not answer the browser’s preflight, which webhooks do not need. The curl command sends it as the API would.",
    };
  }
}
