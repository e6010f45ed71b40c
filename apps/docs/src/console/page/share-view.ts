import type { FormSection, FormValues } from "../model/console-facts.js";
import { withoutSensitive } from "../share/sensitive.js";
import { writeFragment } from "../share/share-link.js";
import { button, element } from "./element.js";

/**
 * The button that makes a link to the filled form. People's data is in it only
 * after a press that says so; the key never is.
 */
export function createShareView(
  sections: readonly FormSection[],
  read: () => FormValues,
): {
  readonly button: HTMLElement;
  readonly result: HTMLElement;
} {
  const result = element("div", {
    class: "con-share",
    "aria-live": "polite",
  });
  const show = (values: FormValues, leftOut: readonly string[]) => {
    const link = linkTo(values);
    void navigator.clipboard?.writeText(link).catch(() => {});
    const input = element("input", {
      class: "con-input",
      readonly: true,
      "aria-label": "Link to this form",
      value: link,
    });
    const said = element("p", { class: "con-hint" }, explain(leftOut));
    const parts = leftOut.length > 0 ? [said, includeButton(leftOut)] : [said];
    result.replaceChildren(input, ...parts);
  };
  const includeButton = (names: readonly string[]) =>
    button(`Put people’s data into the link: ${list(names)}`, "con-small", () =>
      show(read(), []),
    );
  const share = button("Share", "con-plain", () => {
    const { values, leftOut } = withoutSensitive(sections, read());
    show(values, leftOut);
  });
  return {
    button: share,
    result,
  };
}

function linkTo(values: FormValues): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}${writeFragment(values)}`;
}

function explain(leftOut: readonly string[]): string {
  if (leftOut.length === 0) {
    return "The link is copied. Whoever opens it finds this form filled in.";
  }
  return `The link is copied, without what may be people’s data: ${list(leftOut)}.`;
}

function list(names: readonly string[]): string {
  return [...new Set(names)].join(", ");
}
