/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/** By the lens, and on the wire by who sends the value. */
const sentences = {
  types: "TypeScript code that uses the generated types",
  surface: "code that uses the name",
  request: "programs that send requests as they did",
  response: "programs that read answers as they did",
  both: "programs that send or read it as they did",
};

/**
 * Whom a change may break; undefined if nobody.
 * @param {Pick<Finding, "severity" | "lens" | "direction">} finding
 */
export function whoBreaks({ severity, lens, direction = "both" }) {
  if (severity !== "breaking" && severity !== "warning") {
    return undefined;
  }
  if (lens === "types" || lens === "surface") {
    return sentences[lens];
  }
  return sentences[direction];
}
