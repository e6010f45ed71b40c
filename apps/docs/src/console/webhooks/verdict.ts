import { element } from "../page/element.js";

/** A line that says how something went; it is read aloud. */
export interface Verdict {
  readonly element: HTMLElement;
  show(message: string, isGood: boolean): void;
}

/** Makes a line that says nothing yet. */
export function createVerdict(): Verdict {
  const line = element("p", {
    class: "con-note",
    role: "status",
  });
  line.hidden = true;
  return {
    element: line,
    show(message, isGood) {
      line.textContent = message;
      line.className = `con-note ${isGood ? "con-good" : "con-bad"}`;
      line.hidden = false;
    },
  };
}
