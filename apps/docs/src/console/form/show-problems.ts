import type { Problem } from "./control.js";

/**
 * Says beside each field what is wrong with it.
 *
 * @param isShown Whether a problem of an input is told: one who is still
 * writing is not interrupted.
 */
export function showProblems(
  form: HTMLElement,
  problems: readonly Problem[],
  isShown: (input: HTMLElement) => boolean,
): void {
  forgetProblems(form);
  for (const problem of problems) {
    if (isShown(problem.at)) {
      showProblem(form, problem);
    }
  }
}

function forgetProblems(form: HTMLElement): void {
  for (const error of form.querySelectorAll(".con-error")) {
    error.textContent = "";
  }
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
}

function showProblem(form: HTMLElement, { at, message }: Problem): void {
  at.setAttribute("aria-invalid", "true");
  const error = findError(form, at);
  const isFirst = error?.textContent === "";
  error?.append(isFirst ? message : ` ${message}`);
}

/** Where a problem of an input is told: at itself, or at the field around. */
function findError(
  form: HTMLElement,
  input: HTMLElement,
): HTMLElement | undefined {
  const own = document.getElementById(`${input.id}-error`);
  if (own && form.contains(own)) {
    return own;
  }
  const around = findErrorAround(input);
  if (around !== undefined) {
    describeBy(input, around);
  }
  return around;
}

/** The last one: those before it belong to inputs inside of the field. */
function findErrorAround(input: HTMLElement): HTMLElement | undefined {
  const field = input.closest(".con-field");
  const errors = field?.querySelectorAll<HTMLElement>(".con-error");
  return [...(errors ?? [])].at(-1);
}

function describeBy(input: HTMLElement, { id }: HTMLElement): void {
  const described = input.getAttribute("aria-describedby") ?? "";
  input.setAttribute("aria-describedby", `${described} ${id}`.trim());
}
