import type { JsonPointer } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import { namesIn } from "../json-pointer.js";
import type { FieldPath } from "./fields.js";

/** What decides on secrets. */
export interface SecretChoice {
  readonly reveal?: readonly string[];
  readonly fields?: readonly FieldPath[] | undefined;
}

/**
 * The secrets that stay hidden: all that the spec names, without those that
 * `--reveal` names.
 *
 * @throws CliError where what is revealed is no secret, or a field that is
 * asked for is one.
 */
export function chooseHidden(
  secrets: readonly JsonPointer[],
  { reveal = [], fields = [] }: SecretChoice,
): readonly JsonPointer[] {
  const names = secrets.map(nameSecret);
  const unknown = reveal.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const known = names.join(", ") || "nothing";
    throw new CliError(
      `--reveal "${unknown}" is no secret: the spec keeps ${known} back here.`,
    );
  }
  const hidden = secrets.filter((one) => !reveal.includes(nameSecret(one)));
  const asked = hidden.map(nameSecret).find((name) => {
    return fields.some((field) => field.name === name);
  });
  if (asked !== undefined) {
    throw new CliError(
      `--fields ${asked} is a secret, which is left out: add --reveal ${asked}.`,
    );
  }
  return hidden;
}

/** As people write it: names with dots, without the `*` of lists. */
function nameSecret(pointer: JsonPointer): string {
  const names = namesIn(pointer).filter((name) => name !== "*");
  return names.join(".");
}
