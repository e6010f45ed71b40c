import { commentText } from "../typescript-source.js";
import { type Alias, deprecation } from "./alias.js";

/** The comment that stands above a name of before. */
export function deprecationComment(alias: Alias): string {
  return `/** @deprecated ${commentText(deprecation(alias))} */`;
}

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
