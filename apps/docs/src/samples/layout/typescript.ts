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
    return plainName.test(name) ? name : JSON.stringify(name);
  },
};
