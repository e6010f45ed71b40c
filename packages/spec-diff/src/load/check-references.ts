import type { Json } from "../json-value.js";
import type { Library } from "./file-library.js";
import { Follower, type Position } from "./follow-references.js";
import { pointerTo } from "./json-pointer.js";
import { referencesIn } from "./references-in.js";
import type { SourceFile } from "./source-file.js";

/**
 * Follows every reference of a document, through all its files.
 *
 * @returns Whether one leads out of the root file.
 * @throws LoadError for the first that leads nowhere, or in a circle.
 */
export async function checkReferences(
  library: Library,
  root: SourceFile,
): Promise<boolean> {
  const follower = new Follower(library);
  const walked = new Set<Json>();
  const waiting: Position[] = [
    {
      file: root,
      tokens: [],
      value: root.value,
    },
  ];
  let isSplit = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const target of await targetsIn(follower, walked, at)) {
      if (target.file !== root) {
        isSplit = true;
        waiting.push(target);
      }
    }
  }
  return isSplit;
}

/** What the references in a value lead to; nothing if it was asked before. */
async function targetsIn(
  follower: Follower,
  walked: Set<Json>,
  { file, tokens, value }: Position,
): Promise<Position[]> {
  if (walked.has(value)) {
    return [];
  }
  walked.add(value);
  const targets: Position[] = [];
  for (const reference of referencesIn(value, tokens)) {
    const position = {
      file,
      tokens: reference.tokens,
      value: reference.holder[reference.key] ?? null,
    };
    const target = await follower.follow(position);
    await follower.settle(target);
    if (target.file === file) {
      reference.holder[reference.key] = plainReference(target);
    }
    targets.push(target);
  }
  return targets;
}

/** Without percent-encoding, and not by way of another `$ref`. */
function plainReference({ tokens }: Position): string {
  return `#${pointerTo("", ...tokens)}`;
}
