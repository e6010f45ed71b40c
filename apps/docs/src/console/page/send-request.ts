import type { SampleRequest } from "../../samples/sample-request.js";
import type { ConsoleFacts } from "../model/console-facts.js";
import { exchange } from "../request/exchange.js";
import { keyOf, pageMock, type TargetName } from "../request/targets.js";
import type { TargetChoice } from "./choose-target.js";
import { button } from "./element.js";
import type { RunView } from "./run-view.js";

/** What a sender has to do with. */
interface SenderParts {
  readonly facts: ConsoleFacts;
  readonly choice: TargetChoice;
  readonly run: RunView;
  readonly readRequest: () => SampleRequest;
}

/** Sends what the form says, one request at a time. */
export interface Sender {
  /** The button that stops the request under way. */
  readonly stop: HTMLButtonElement;
  send(): Promise<void>;
}

/** Makes the sender of a console. A new request stops the one before it. */
export function createSender(parts: SenderParts): Sender {
  let running: AbortController | undefined;
  const stop = button("Stop", "con-plain", () => running?.abort());
  stop.hidden = true;
  return {
    stop,
    async send() {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      stop.hidden = false;
      parts.run.wait();
      const target = parts.choice.target();
      const outcome = await ask(parts, target, controller.signal);
      // Another request may have been sent meanwhile: that one is shown.
      if (running === controller) {
        running = undefined;
        stop.hidden = true;
        await parts.run.show(outcome, target);
      }
    },
  };
}

async function ask(
  { facts, choice, readRequest }: SenderParts,
  target: TargetName,
  signal: AbortSignal,
) {
  const sendable = {
    request: readRequest(),
    queryForms: facts.samples.queryForms,
    key: keyOf(target, choice.key.value),
    signal,
  };
  if (target !== "page") {
    return exchange((input, init) => fetch(input, init), sendable);
  }
  const mock = await pageMock(facts);
  mock.setFault(choice.fault());
  return exchange(mock.fetch, sendable);
}
