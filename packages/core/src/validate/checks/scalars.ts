import { addError, type Check, createCheck } from "./check.js";
import { describeKind } from "./kind.js";

/** A check of the value's type alone. */
function scalar(expects: string, accepts: (value: unknown) => boolean): Check {
  return createCheck(expects, (value, issues) => {
    if (!accepts(value)) {
      addError(issues, expects, describeKind(value));
    }
  });
}

export const anything: Check = /* @__PURE__ */ createCheck("a value", () => {});
export const string: Check = /* @__PURE__ */ scalar(
  "a string",
  (value) => typeof value === "string",
);
export const boolean: Check = /* @__PURE__ */ scalar(
  "a boolean",
  (value) => typeof value === "boolean",
);
export const number: Check = /* @__PURE__ */ scalar(
  "a number",
  Number.isFinite,
);
export const integer: Check = /* @__PURE__ */ scalar(
  "an integer",
  Number.isInteger,
);
