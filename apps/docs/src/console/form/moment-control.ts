import { element, part } from "../page/element.js";
import { type Control, type ControlPlace, tellChange } from "./control.js";
import { inputControl, lineInput } from "./input-control.js";
import { numberForm } from "./text-forms.js";

const epochForm = numberForm({
  kind: "number",
  isInteger: true,
});

/**
 * A moment: a date and a time for people, in UTC, and the milliseconds since
 * the epoch that are sent. Either follows the other.
 */
export function momentControl(place: ControlPlace): Control {
  const epoch = createEpochInput(place);
  const human = createHumanInput(place);
  const control = inputControl(epoch, place, epochForm);
  const follow = () => {
    human.value = toHuman(epoch.value);
  };
  human.addEventListener("input", () => {
    epoch.value = toEpoch(human.value);
    tellChange(epoch);
  });
  epoch.addEventListener("input", follow);
  const zone = part("span", "con-zone", "UTC");
  return {
    ...control,
    element: part("div", "con-moment", human, zone, epoch),
    write(value) {
      control.write(value);
      follow();
    },
  };
}

function createEpochInput(place: ControlPlace): HTMLInputElement {
  return lineInput(place, {
    inputmode: "numeric",
    placeholder: "milliseconds since the epoch",
  });
}

function createHumanInput({ label }: ControlPlace): HTMLInputElement {
  return element("input", {
    class: "con-input",
    type: "datetime-local",
    step: "1",
    "aria-label": `${label}: date and time in UTC`,
  });
}

/** `2026-11-01T09:30` in UTC, as milliseconds; empty for no moment. */
export function toEpoch(text: string): string {
  const time = Date.parse(`${text}Z`);
  if (Number.isNaN(time)) {
    return "";
  }
  return String(time);
}

/** Milliseconds as the input for people has them; empty for no moment. */
export function toHuman(text: string): string {
  const isEmpty = text.trim() === "";
  const time = new Date(Number(text));
  const isMoment = !Number.isNaN(time.getTime());
  if (isEmpty) {
    return "";
  }
  if (!isMoment) {
    return "";
  }
  const [moment = ""] = time.toISOString().split(".");
  return moment;
}
