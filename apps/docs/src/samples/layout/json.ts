import type { Notation } from "./notation.js";

/** JSON, as the bodies of requests and answers are shown. */
export const json: Notation = {
  indent: "  ",
  padding: " ",
  lastComma: "",
  writeText: (text) => JSON.stringify(text),
  writeName: (name) => JSON.stringify(name),
  writeConstant: (value) => JSON.stringify(value) ?? "null",
};
