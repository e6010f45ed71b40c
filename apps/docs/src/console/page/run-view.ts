import { checkAnswer } from "../answer/check-answer.js";
import { createDocOf } from "../answer/doc-of.js";
import { readJson } from "../answer/read-json.js";
import { showAnswer, statusLine } from "../answer/show-answer.js";
import { issueList } from "../answer/show-issues.js";
import type { ConsoleFacts } from "../model/console-facts.js";
import type { Answer, Outcome } from "../request/exchange.js";
import { findCursor } from "../request/next-page.js";
import { adviseOn, type TargetName } from "../request/targets.js";
import { button, element } from "./element.js";

/** Where the outcome of a request is shown. */
export interface RunView {
  readonly element: HTMLElement;
  /** Says that a request is under way. */
  wait(): void;
  show(outcome: Outcome, target: TargetName): Promise<void>;
}

/**
 * Makes the view of outcomes.
 *
 * @param askNext Sends the request for the next page, which this cursor begins.
 */
export function createRunView(
  facts: ConsoleFacts,
  askNext: (cursor: unknown) => void,
): RunView {
  const live = element("div", {
    role: "status",
    class: "con-live",
  });
  const body = element("div", { class: "con-answer" });
  const docOf = createDocOf(facts.answerDocs);
  return {
    element: element("div", { class: "con-result" }, live, body),
    wait() {
      live.textContent = "Waiting for the answer …";
      body.replaceChildren();
    },
    async show(outcome, target) {
      if (outcome.kind !== "answer") {
        live.replaceChildren(lackLine(outcome, target));
        return;
      }
      const issues = await checkedIssues(facts, outcome);
      const check = issues && issueList(issues, docOf);
      const next = nextButton(facts, outcome, askNext);
      const parts = [check, ...showAnswer(outcome, docOf), next];
      body.replaceChildren(...parts.filter((part) => part !== undefined));
      live.replaceChildren(statusLine(outcome));
    },
  };
}

function lackLine(
  outcome: Exclude<Outcome, Answer>,
  target: TargetName,
): HTMLElement {
  const time = `${Math.round(outcome.ms)} ms`;
  if (outcome.kind === "aborted") {
    return element("p", { class: "con-note" }, `Stopped by you after ${time}.`);
  }
  return element(
    "div",
    {},
    element(
      "p",
      { class: "con-outcome" },
      element("strong", { class: "con-status con-status-5" }, "No answer"),
      element("span", {}, time),
    ),
    element(
      "p",
      { class: "con-note con-bad" },
      adviseOn(target, outcome.reason),
    ),
  );
}

/** Only the success answer has a shape of its own. */
function checkedIssues(
  { version, operationId }: ConsoleFacts,
  { status, text }: Answer,
) {
  const reading = readJson(text);
  const isSuccess = status >= 200 && status < 300;
  if (!isSuccess) {
    return undefined;
  }
  if ("fault" in reading) {
    return undefined;
  }
  if (text === "") {
    return undefined;
  }
  return checkAnswer(version, operationId, reading.value);
}

function nextButton(
  { nextPage }: ConsoleFacts,
  { status, text }: Answer,
  askNext: (cursor: unknown) => void,
): HTMLElement | undefined {
  const reading = readJson(text);
  const isPage = nextPage !== undefined && status === 200;
  if (!isPage) {
    return undefined;
  }
  if ("fault" in reading) {
    return undefined;
  }
  const cursor = findCursor(reading.value, nextPage);
  if (cursor === undefined) {
    return element("p", { class: "con-hint" }, "This is the last page.");
  }
  return button("Next page", "con-plain con-next", () => askNext(cursor));
}
