import {
  type FilterKind,
  filterKinds,
  type SchemaReference,
} from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import { looksLikeTest } from "./looks-like-test.js";
import { isAlone, type Kinds, opsOf, type SplitTest } from "./split-test.js";
import { valuesOf } from "./values-of.js";

/**
 * Refuses a test that a flag does not have.
 *
 * @throws CliError that says what it has.
 */
export function refuseTest(
  { given, op }: SplitTest,
  kinds: Kinds,
  schema: SchemaReference,
): never {
  const { flag, text } = given;
  const advice = adviseOnTest(text, kinds, schema);
  throw new CliError(`${flag} "${text}": it has no test ${op}. ${advice}`);
}

/** Only what may be any text may begin like a test. */
function adviseOnTest(
  text: string,
  kinds: Kinds,
  schema: SchemaReference,
): string {
  const known = opsOf(kinds).join(", ");
  const begun = `Use ${known}, or eq:${text} for a value that begins so.`;
  const words = wordsOf(kinds, schema);
  if (kinds.includes("string")) {
    return begun;
  }
  if (words.length > 0) {
    return `Give the value alone: ${words.join(" or ")}.`;
  }
  if (kinds.includes("enum")) {
    return begun;
  }
  return `Use ${known}.`;
}

/** The only values that there are; none where there are others, too. */
function wordsOf(kinds: Kinds, schema: SchemaReference): readonly string[] {
  if (kinds.includes("boolean")) {
    return ["true", "false"];
  }
  return valuesOf(schema);
}

/**
 * Refuses a text that looks like a test that there is not: compared as it
 * stands, it would match nothing.
 *
 * @throws CliError
 */
export function refuseOtherTest(test: SplitTest, kind: FilterKind): void {
  const { given, text } = test;
  const isText = kind === "string" || kind === "enum";
  const isOther = looksLikeTest(text) || isPresence(text, kind);
  const isMeant = isOther && isAlone(test);
  if (isText && isMeant) {
    const known = opsOf(["string"]).join(", ");
    throw new CliError(
      `${given.flag} "${text}": it has no such test. Use ${known}, with a colon, or eq:${text} for a value that begins so.`,
    );
  }
}

/** Not every text can be asked whether it is there. */
function isPresence(text: string, kind: FilterKind): boolean {
  const { ops } = filterKinds.present;
  return kind === "string" && ops.some((op) => op === text);
}
