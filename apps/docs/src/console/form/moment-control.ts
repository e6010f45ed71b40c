import { element } from "../page/element.js";
import { type Control, type ControlPlace, tellChange } from "./control.js";
import { inputControl, lineInput } from "./input-control.js";
import { numberForm } from "./text-forms.js";

const epochForm = numberForm({ kind: "number", isInteger: true });

/**
 * A moment: a date and a time for people, in UTC, and the milliseconds since
 * the epoch that are sent. Either follows the other.
 */
export function momentControl(place: ControlPlace): Control {
  const epoch = lineInput(place, {
    inputmode: "numeric",
    placeholder: "milliseconds since the epoch",
  });
  const human = element("input", {
    class: "con-input",
    type: "datetime-local",
    step: "1",
    "aria-label": `${place.label}: date and time in UTC`,
  });
  const control = inputControl(epoch, place, epochForm);
  human.addEventListener("input", () => {
    epoch.value = toEpoch(human.value);
    tellChange(epoch);
  });
  const follow = () => {
    human.value = toHuman(epoch.value);
  };
  epoch.addEventListener("input", follow);
  const zone = element("span", { class: "con-zone" }, "UTC");
  return {
    ...control,
    element: element("div", { class: "con-moment" }, human, zone, epoch),
    write(value) {
      control.write(value);
      follow();
    },
  };
}

/** `2026-11-01T09:30` in UTC, as milliseconds; empty for no moment. */
export function toEpoch(text: string): string {
  const time = Date.parse(`${text}Z`);
  return Number.isNaN(time) ? "" : String(time);
}

/** Milliseconds as the input for people has them; empty for no moment. */
export function toHuman(text: string): string {
  const time = new Date(text.trim() === "" ? Number.NaN : Number(text));
  if (Number.isNaN(time.getTime())) {
    return "";
  }
  const [moment = ""] = time.toISOString().split(".");
  return moment;
}
