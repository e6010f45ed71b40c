import type { ConsoleFacts } from "../model/console-facts.js";
import { triableFaults } from "../request/faults.js";
import { type TargetName, targetTitles } from "../request/targets.js";
import { element } from "./element.js";
import { labelled, selectOf } from "./settings.js";

/** Who is asked, with which key, and what is to go wrong. */
export interface TargetChoice {
  readonly element: HTMLElement;
  readonly target: () => TargetName;
  /** The reader's own key. It is in this input, and nowhere else. */
  readonly key: HTMLInputElement;
  /** What goes wrong, in the mock's words; empty for nothing. */
  readonly fault: () => string;
}

/** Makes the part of the console where that is chosen. */
export function createTargetChoice(facts: ConsoleFacts): TargetChoice {
  const target = selectOf("con-target", Object.entries(targetTitles));
  const faults = triableFaults.map(
    ({ title, fault }) => [fault, title] as const,
  );
  const fault = selectOf("con-fault", [["", "Nothing"], ...faults]);
  const key = element("input", {
    id: "con-key",
    class: "con-input",
    type: "password",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "con-key-hint",
  });
  const faultRow = labelled("What goes wrong", fault);
  const keyRow = labelled("Your API key", key, keyHint(facts));
  const follow = () => {
    keyRow.hidden = target.value !== "api";
    faultRow.hidden = target.value !== "page";
    // It is not kept for longer than it is wanted.
    key.value = keyRow.hidden ? "" : key.value;
  };
  target.addEventListener("change", follow);
  follow();
  return {
    element: element(
      "div",
      { class: "con-target" },
      labelled("Send to", target),
      faultRow,
      keyRow,
    ),
    target: () => target.value as TargetName,
    key,
    fault: () => (target.value === "page" ? fault.value : ""),
  };
}

function keyHint({ isSafe }: ConsoleFacts): HTMLElement {
  const care = isSafe
    ? ""
    : " This request changes something in your account, or calls somebody.";
  const text = `It stays in this input: it is not stored, and no link has it.${care}`;
  return element("p", { class: "con-hint", id: "con-key-hint" }, text);
}
