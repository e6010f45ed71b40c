import type { AnswerDocs } from "../model/console-facts.js";

/** The address of a field's description, by its path. */
export type DocOf = (path: string) => string | undefined;

/** Reads the table of descriptions once, so that each look-up is quick. */
export function createDocOf(docs: readonly AnswerDocs[]): DocOf {
  const addresses = new Map<string, string>();
  for (const { prefix, cut = "", paths } of docs) {
    for (const path of paths) {
      const anchor = path.slice(cut.length);
      addresses.set(path, prefix + anchor);
    }
  }
  return (path) => addresses.get(path);
}

/** The path of a JSON pointer without the numbers of lists: `latency.p50`. */
export function pathOfPointer(pointer: string): string {
  const [, ...names] = pointer.split("/");
  const ofFields = names.filter((name) => !isNumber(name));
  return ofFields.join(".");
}

function isNumber(name: string): boolean {
  const number = Number(name);
  return name !== "" && Number.isInteger(number);
}
