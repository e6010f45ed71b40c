import type { Alias } from "./alias.js";
import { deprecationComment } from "./deprecation.js";

/** An export under its name of before. */
export function aliasConst(
  alias: Alias,
  from: string,
  to: string,
  type = "",
): string[] {
  return [
    "",
    deprecationComment(alias),
    `export const ${from}${type} = ${to};`,
  ];
}
