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
  for (const error of form.querySelectorAll(".con-error")) {
    error.textContent = "";
  }
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
  for (const { at, message } of problems) {
    if (isShown(at)) {
      at.setAttribute("aria-invalid", "true");
      const error = findError(form, at);
      error?.append(error.textContent === "" ? message : ` ${message}`);
    }
  }
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
  const errors = input
    .closest(".con-field")
    ?.querySelectorAll<HTMLElement>(".con-error");
  const last = [...(errors ?? [])].at(-1);
  if (last !== undefined) {
    const described = input.getAttribute("aria-describedby") ?? "";
    input.setAttribute("aria-describedby", `${described} ${last.id}`.trim());
  }
  return last;
}
