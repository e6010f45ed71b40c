import type { Problem } from "./control.js";
import type { RequestForm } from "./create-form.js";
import { showProblems } from "./show-problems.js";

/** Says what is wrong with a form, and when. */
export interface ProblemView {
  /** Tells the problems of the inputs that the reader has left. */
  show(): void;
  /** Tells all of them, and returns the first. */
  showAll(): Problem | undefined;
}

/** Makes the view, which remembers the inputs that the reader has left. */
export function createProblemView(form: RequestForm): ProblemView {
  const left = new WeakSet<EventTarget>();
  form.element.addEventListener("focusout", ({ target }) => {
    if (target !== null) {
      left.add(target);
    }
  });
  return {
    show() {
      const { problems } = form.read();
      showProblems(form.element, problems, (input) => left.has(input));
    },
    showAll() {
      const { problems } = form.read();
      showProblems(form.element, problems, () => true);
      return problems[0];
    },
  };
}
