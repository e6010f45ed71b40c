import { writeSamples } from "../../samples/write-samples.js";
import { createForm, type RequestForm } from "../form/create-form.js";
import { createProblemView, type ProblemView } from "../form/problem-view.js";
import type { ConsoleFacts, FormValues } from "../model/console-facts.js";
import { withCursor } from "../request/next-page.js";
import { baseUrlOf } from "../request/targets.js";
import { toRequest } from "../request/to-request.js";
import { createTargetChoice } from "./choose-target.js";
import { button, element } from "./element.js";
import { exampleChoice } from "./example-choice.js";
import { openSharedForm } from "./open-shared-form.js";
import { createRunView } from "./run-view.js";
import { createSamplesView } from "./samples-view.js";
import { createSender, type Sender } from "./send-request.js";
import { createShareView } from "./share-view.js";

/** Builds the console of an operation into its place on the page. */
export function mountConsole(root: HTMLElement, facts: ConsoleFacts): void {
  const { sections, nextPage, initial } = facts;
  const form = createForm(sections);
  const problems = createProblemView(form);
  const choice = createTargetChoice(facts);
  const samples = createSamplesView();
  const run = createRunView(facts, askNext);
  const sender = createSender({
    facts,
    choice,
    run,
    readRequest,
  });

  function readRequest() {
    const baseUrl = baseUrlOf(choice.target(), facts);
    return toRequest(facts, form.read().values, baseUrl);
  }

  function update(): void {
    problems.show();
    samples.show(() => writeSamples(readRequest(), facts.samples));
  }

  function fill(values: FormValues): void {
    form.write(values);
    update();
  }

  function send(): void {
    sendUnlessWrong(problems, sender);
  }

  function askNext(cursor: unknown): void {
    if (nextPage !== undefined) {
      fill(withCursor(form.read().values, nextPage, cursor));
      send();
    }
  }

  const actions = createActions(facts, form, fill, sender.stop);
  const parts = [choice.element, form.element, ...actions];
  root.append(wholeForm(parts, send, update), samples.element, run.element);
  fill(initial);
  openSharedForm(root, fill);
}

function sendUnlessWrong(problems: ProblemView, sender: Sender): void {
  const wrong = problems.showAll();
  if (wrong === undefined) {
    void sender.send();
  } else {
    wrong.at.focus();
  }
}

/** What stands below the form: its buttons, and the link to it. */
function createActions(
  { sections, initial, examples }: ConsoleFacts,
  form: RequestForm,
  fill: (values: FormValues) => void,
  stop: HTMLElement,
): HTMLElement[] {
  const send = element("button", { type: "submit", class: "con-send" }, "Send");
  const reset = button("Reset", "con-plain", () => fill(initial));
  const share = createShareView(sections, () => form.read().values);
  const example = exampleChoice(examples, fill);
  const buttons = [send, stop, reset, share.button];
  const bar = element("div", { class: "con-actions" }, ...buttons, example);
  return [bar, share.result];
}

/** The element that hears of every change in the form. */
function wholeForm(
  parts: readonly HTMLElement[],
  send: () => void,
  update: () => void,
): HTMLFormElement {
  const whole = element("form", {
    class: "con-whole",
    novalidate: true,
  });
  whole.append(...parts);
  whole.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  for (const change of ["input", "change", "focusout"]) {
    whole.addEventListener(change, update);
  }
  return whole;
}
