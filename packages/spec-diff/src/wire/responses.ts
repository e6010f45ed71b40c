import { isObject, objectAt } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { matchBy } from "../match-by.js";
import { type Node, resolveNode } from "../normalize/resolve-node.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareContents } from "./contents.js";
import { compareOthers } from "./other-keywords.js";
import { compareHeaders } from "./response-headers.js";
import { inside, type Scope } from "./scope.js";

/** An answer, by its status: `200`, `4xx` or `default`. */
interface Answer {
  readonly status: string;
  readonly node: Node;
}

/** Compares the answers of two operations. */
export function compareResponses(
  comparison: Comparison,
  old: Node,
  revised: Node,
  scope: Scope,
): void {
  const before = answersOf(comparison.old, old);
  const after = answersOf(comparison.new, revised);
  const matched = matchBy(before, after, ({ status }) => status);
  for (const [one, other] of matched.pairs) {
    compareAnswers(comparison, one, other, scope);
  }
  for (const answer of matched.removed) {
    compareRemoved(comparison, answer, after, scope);
  }
  for (const answer of matched.added) {
    const within = inside(scope, ` ${answer.status}`);
    comparison.report(within, { new: answer.node }, judgeAddedAnswer(answer));
    const covering = successOf(answer, before);
    if (covering) {
      compareAnswers(comparison, covering, answer, scope);
    }
  }
}

/** A status that is gone may be in a range now, or a range may be statuses. */
function compareRemoved(
  comparison: Comparison,
  answer: Answer,
  after: readonly Answer[],
  scope: Scope,
): void {
  const covering = coveringOf(answer, after);
  if (covering) {
    compareAnswers(comparison, answer, covering, scope);
    return;
  }
  const isSplit = after.some(({ status }) => isInRange(status, answer.status));
  const within = inside(scope, ` ${answer.status}`);
  const rule = judgeRemovedAnswer(answer);
  comparison.report(
    within,
    { old: answer.node },
    {
      ...rule,
      kind: isSplit ? "harmless" : rule.kind,
    },
  );
}

function isInRange(status: string, range: string): boolean {
  return range === `${status[0]}xx`;
}

/**
 * What a caller took for the answer to a success: the range of all, or what
 * stood for every status if no success was named.
 */
function successOf(
  answer: Answer,
  before: readonly Answer[],
): Answer | undefined {
  const range = before.find(({ status }) => isInRange(answer.status, status));
  if (!isSuccess(answer)) {
    return undefined;
  }
  return (
    range ?? (before.some(isSuccess) ? undefined : coveringOf(answer, before))
  );
}

function answersOf(document: Comparison["old"], { value, pointer }: Node) {
  const responses = isObject(value) ? objectAt(value, "responses") : {};
  const statuses = Object.entries(responses).filter(
    ([status]) => !status.startsWith("x-"),
  );
  return statuses.map(([status, answer]) => ({
    status: status.toLowerCase(),
    node: resolveNode(document, {
      value: answer,
      pointer: pointerTo(pointer, "responses", status),
    }),
  }));
}

/** The range that a status falls into, `2xx` or `default`. */
function coveringOf(
  { status }: Answer,
  answers: readonly Answer[],
): Answer | undefined {
  const range = `${status[0]}xx`;
  return (
    answers.find((answer) => answer.status === range) ??
    answers.find((answer) => answer.status === "default")
  );
}

function compareAnswers(
  comparison: Comparison,
  old: Answer,
  revised: Answer,
  scope: Scope,
): void {
  const within = inside(scope, ` ${revised.status}`);
  compareContents(comparison, old.node, revised.node, within);
  compareHeaders(comparison, old.node, revised.node, within);
  compareOthers(comparison, old.node, revised.node, within, "response");
}

function isSuccess({ status }: Answer): boolean {
  return status.startsWith("2");
}

function judgeRemovedAnswer(answer: Answer): Rule {
  return {
    code: isSuccess(answer) ? "success-removed" : "status-removed",
    message: `it does not answer ${answer.status} any more`,
    help: "Do not expect that status any more.",
    kind: isSuccess(answer) ? "changed" : "harmless",
  };
}

function judgeAddedAnswer(answer: Answer): Rule {
  return {
    code: isSuccess(answer) ? "success-added" : "status-added",
    message: `it may answer ${answer.status} now`,
    help: "Expect that status.",
    kind: "harmless",
  };
}
