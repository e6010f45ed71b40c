import { plainPath } from "./subject.mjs";
import { flagOf } from "./touched.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */

/**
 * What a finding says, as a sentence that names what it is about.
 * @param {Pick<Counted, "path" | "message" | "lens" | "code" | "alias">} finding
 * @param {string} [subject] in the words of the reader
 */
export function sentenceOf(finding, subject = plainPath(finding.path)) {
  const { path, message, lens, code, alias } = finding;
  const isGone = code.endsWith("-removed");
  if (alias && isGone) {
    const isFlag = subject.startsWith("--");
    const today = isFlag ? flagOf(alias.to) : alias.to;
    return `\`${subject}\` goes on, deprecated: it is \`${today}\` now.`;
  }
  if (lens === "surface") {
    return capitalize(`${quoteName(path, message)}.`);
  }
  if (subject === "document") {
    return capitalize(`${message}.`);
  }
  if (message.startsWith(path)) {
    const rest = message.slice(path.length);
    return `\`${subject}\`${rest}.`;
  }
  return `\`${subject}\`: ${message}.`;
}

/**
 * @param {string} path a kind and a name: `flag list --all`
 * @param {string} message
 */
function quoteName(path, message) {
  const name = path.slice(path.indexOf(" ") + 1);
  return message.replace(name, () => `\`${name}\``);
}

/** @param {string} text */
function capitalize(text) {
  const [first = ""] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}

/**
 * What a reader can do, without what is for the author of the spec.
 * @param {string} help
 */
export function adviceOf(help) {
  const [advice = ""] = help.split("; to the author");
  return `${advice.replace(/\.$/, "")}.`;
}
