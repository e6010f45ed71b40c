import { type FieldName, namesOf } from "../field-name.js";
import { addPath, createTree, type PathTree } from "./path-tree.js";

/**
 * A function that copies a call with these fields alone, in their order. What a
 * call does not have is left out.
 *
 * @param fields - In a list, each element is picked from.
 */
export function createPicker(
  fields: readonly FieldName[],
): (call: object) => object {
  const tree = createTree<true>();
  for (const field of fields) {
    addPath(tree, namesOf(field), true);
  }
  return (call) => pick(call, tree) as object;
}

function pick(value: unknown, { children, mark }: PathTree<true>): unknown {
  if (mark) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((part) =>
      pick(part, {
        children,
        mark,
      }),
    );
  }
  if (Object(value) !== value) {
    return undefined;
  }
  const picked: [string, unknown][] = [];
  for (const [name, child] of children) {
    if (!Object.hasOwn(value as object, name)) {
      continue;
    }
    const part = pick((value as Record<string, unknown>)[name], child);
    if (part !== undefined) {
      picked.push([name, part]);
    }
  }
  return Object.fromEntries(picked);
}

/** The fields of a call that say what was spoken. */
const transcriptField = /(^|_)transcript(_|$)/;

/** A copy of a call without its transcripts, in whichever form. */
export function dropTranscripts(call: object): object {
  const others = Object.entries(call).filter(
    ([name]) => !transcriptField.test(name),
  );
  return Object.fromEntries(others);
}
