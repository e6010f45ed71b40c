import { plainPath } from "./subject.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/**
 * What a finding says, as a sentence that names what it is about.
 * @param {Pick<Finding, "path" | "message" | "lens">} finding
 * @param {string} [subject] in the words of the reader
 */
export function sentenceOf({ path, message, lens }, subject = plainPath(path)) {
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
