import { writeSamples } from "../../samples/write-samples.js";
import { createForm } from "../form/create-form.js";
import { showProblems } from "../form/show-problems.js";
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
import { createSender } from "./send-request.js";
import { createShareView } from "./share-view.js";

/** Builds the console of an operation into its place on the page. */
export function mountConsole(root: HTMLElement, facts: ConsoleFacts): void {
  const { sections, nextPage, examples, initial } = facts;
  const form = createForm(sections);
  const choice = createTargetChoice(facts);
  const samples = createSamplesView();
  const run = createRunView(facts, askNext);
  const sender = createSender({ facts, choice, run, readRequest });
  const touched = new WeakSet<EventTarget>();

  function readRequest() {
    const baseUrl = baseUrlOf(choice.target(), facts);
    return toRequest(facts, form.read().values, baseUrl);
  }

  function update(): void {
    const { problems } = form.read();
    showProblems(form.element, problems, (input) => touched.has(input));
    samples.show(() => writeSamples(readRequest(), facts.samples));
  }

  function fill(values: FormValues): void {
    form.write(values);
    update();
  }

  function send(): void {
    const { problems } = form.read();
    showProblems(form.element, problems, () => true);
    const [first] = problems;
    if (first === undefined) {
      void sender.send();
    } else {
      first.at.focus();
    }
  }

  function askNext(cursor: unknown): void {
    if (nextPage !== undefined) {
      fill(withCursor(form.read().values, nextPage, cursor));
      send();
    }
  }

  const share = createShareView(sections, () => form.read().values);
  const reset = button("Reset", "con-plain", () => fill(initial));
  const example = exampleChoice(examples, fill);
  const actions = actionBar(sender.stop, reset, share.button, example);
  const parts = [choice.element, form.element, actions, share.result];
  const whole = wholeForm(parts, send, update, touched);
  root.append(whole, samples.element, run.element);
  fill(initial);
  openSharedForm(root, fill);
}

function actionBar(...others: (HTMLElement | undefined)[]): HTMLElement {
  const send = element("button", { type: "submit", class: "con-send" }, "Send");
  return element("div", { class: "con-actions" }, send, ...others);
}

/** The element that hears of every change in the form. */
function wholeForm(
  parts: readonly HTMLElement[],
  send: () => void,
  update: () => void,
  touched: WeakSet<EventTarget>,
): HTMLFormElement {
  const whole = element("form", { class: "con-whole", novalidate: true });
  whole.append(...parts);
  whole.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  whole.addEventListener("input", update);
  whole.addEventListener("change", update);
  whole.addEventListener("focusout", ({ target }) => {
    if (target !== null) {
      touched.add(target);
    }
    update();
  });
  return whole;
}
