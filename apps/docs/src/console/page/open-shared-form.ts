import type { FormValues } from "../model/console-facts.js";
import { bringsForm, readFragment } from "../share/share-link.js";
import { element } from "./element.js";

/**
 * Fills the form of the link that the page was opened by, and of each that is
 * followed later. Nothing is sent by that.
 */
export function openSharedForm(
  root: HTMLElement,
  fill: (values: FormValues) => void,
): void {
  const notice = element(
    "p",
    { class: "con-note con-bad", role: "alert" },
    "The link to this form cannot be read. The form is as it was.",
  );
  root.prepend(notice);
  const open = () => {
    const values = readFragment(location.hash);
    notice.hidden = values !== undefined || !bringsForm(location.hash);
    if (values !== undefined) {
      fill(values);
      root.scrollIntoView();
    }
  };
  open();
  addEventListener("hashchange", open);
}
