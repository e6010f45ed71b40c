import { enumExports, enumNames } from "../generate-enums.js";
import type { OpenApiDocument } from "../openapi-document.js";
import { type Alias, aliasesOf } from "./alias.js";
import { aliasConst } from "./alias-const.js";
import { deprecationComment } from "./deprecation.js";

/** What `enums.ts` exports under names of before. */
export function oldEnums(
  document: OpenApiDocument,
  aliases: readonly Alias[],
): string {
  const exported = new Map(enumExports(document));
  const lines = aliasesOf(aliases, "schema").flatMap((alias) =>
    oldEnum(alias, exported.get(alias.to) ?? []),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function oldEnum(alias: Alias, exported: readonly string[]): string[] {
  const before = enumNames(alias.from);
  const today = enumNames(alias.to);
  const known = [
    "",
    deprecationComment(alias),
    `export type ${before.known} = ${today.known};`,
  ];
  const values = (["values", "guard", "groups"] as const)
    .filter((part) => exported.includes(today[part]))
    .flatMap((part) => aliasConst(alias, before[part], today[part]));
  if (exported.length > 0) {
    return [...values, ...known];
  }
  return [];
}
