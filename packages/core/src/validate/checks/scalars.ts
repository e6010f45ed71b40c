import { type Check, expecting, fail } from "./check.js";
import { kindOf } from "./kind.js";

/** A check of the value's type alone. */
function scalar(expects: string, accepts: (value: unknown) => boolean): Check {
  return expecting(expects, (value, issues) => {
    if (!accepts(value)) {
      fail(issues, expects, kindOf(value));
    }
  });
}

export const anything: Check = /* @__PURE__ */ expecting("a value", () => {});
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
