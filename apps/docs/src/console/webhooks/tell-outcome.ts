import { localMock } from "../request/targets.js";
import { RefusedError } from "./mock-admin.js";
import type { MockEvent } from "./mock-event.js";
import type { Delivery } from "./send-from-page.js";
import type { Outcome } from "./wait-for-attempt.js";

/** The mock decides about these by itself, whatever the form says. */
const ownWay = "with its own key, in the version that it was started for";

/** Says what became of an event that a running mock was to send. */
export function tellOutcome(event: MockEvent, outcome: Outcome): Delivery {
  const { name } = event;
  if (outcome === undefined) {
    const message = `The mock sent nothing: it was started without a receiver. ${tellStart(event)}`;
    return {
      isTaken: false,
      message,
    };
  }
  if (outcome === "pending") {
    const message = `The mock is sending ${name} ${ownWay}. ${localMock}/__rollcall/ lists what comes of it.`;
    return {
      isTaken: true,
      message,
    };
  }
  const { status, error = "no answer came" } = outcome;
  const answer = status === 0 ? error : String(status);
  return {
    isTaken: status >= 200 && status < 300,
    message: `The mock sent ${name} ${ownWay}. The receiver answered: ${answer}.`,
  };
}

/** Says why the mock could not be told to send an event. */
export function tellFailure(event: MockEvent, error: unknown): Delivery {
  const message =
    error instanceof RefusedError
      ? `The mock refused: ${error.message}`
      : `The mock was not reached. It has to run at ${localMock}, and its admin API answers only pages of this machine, such as these docs on localhost. ${tellStart(event)}`;
  return {
    isTaken: false,
    message,
  };
}

function tellStart({ version }: MockEvent): string {
  return `Start it with "npx rollcall-mock --webhook-url <your receiver> --webhook-api ${version}".`;
}
