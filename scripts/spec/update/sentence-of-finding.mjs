import { plainPath } from "./subject-of-finding.mjs";
import { flagOf } from "./touched-by.mjs";

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
    const today = nameToday(alias, subject);
    return `\`${subject}\` goes on, deprecated: it is \`${today}\` now.`;
  }
  if (lens === "surface") {
    const sentence = quoteName(path, message);
    return capitalize(`${sentence}.`);
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
 * @param {import("@rollcall/codegen").Alias} alias
 * @param {string} subject
 */
function nameToday({ to }, subject) {
  const isFlag = subject.startsWith("--");
  if (isFlag) {
    return flagOf(to);
  }
  return to;
}

/**
 * @param {string} path a kind and a name: `flag list --all`
 * @param {string} message
 */
function quoteName(path, message) {
  const [, ...words] = path.split(" ");
  const name = words.join(" ");
  const quoted = `\`${name}\``;
  return message.replace(name, () => quoted);
}

/** @param {string} text */
function capitalize(text) {
  const [first = ""] = text;
  const upper = first.toUpperCase();
  const rest = text.slice(first.length);
  return `${upper}${rest}`;
}

/**
 * What a reader can do, without what is for the author of the spec.
 * @param {string} help
 */
export function adviceOf(help) {
  const [advice = ""] = help.split("; to the author");
  const sentence = advice.replace(/\.$/, "");
  return `${sentence}.`;
}
