import { checkName } from "../validators/index.js";
import { type Alias, aliasesOf } from "./alias.js";
import { aliasConst } from "./alias-const.js";

/** The checks of schemas under their names of before. */
export function oldChecks(
  validators: string,
  aliases: readonly Alias[],
): string {
  const lines = aliasesOf(aliases, "schema").flatMap((alias) => {
    const today = checkName(alias.to);
    const isThere = validators.includes(`export const ${today}: Check =`);
    if (isThere) {
      return aliasConst(alias, checkName(alias.from), today, ": Check");
    }
    return [];
  });
  return lines.map((line) => `${line}\n`).join("");
}
