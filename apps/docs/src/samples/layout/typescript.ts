import { json } from "./json.js";
import type { Notation } from "./notation.js";

const plainName = /^[A-Za-z_$][\w$]*$/;

/** TypeScript. Its texts and numbers are those of JSON. */
export const typescript: Notation = {
  ...json,
  lastComma: ",",
  writeName(name) {
    // Written plainly, it would set the prototype.
    if (name === "__proto__") {
      return `["__proto__"]`;
    }
    if (plainName.test(name)) {
      return name;
    }
    return JSON.stringify(name);
  },
};
