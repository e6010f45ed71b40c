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
  const ofSchemas = aliasesOf(aliases, "schema");
  const lines = ofSchemas.flatMap((alias) => {
    const names = exported.get(alias.to) ?? [];
    return oldEnum(alias, names);
  });
  const ended = lines.map((line) => `${line}\n`);
  return ended.join("");
}

/** What an enum has that is a constant. */
const parts = ["values", "guard", "groups"] as const;

function oldEnum(alias: Alias, exported: readonly string[]): string[] {
  if (exported.length === 0) {
    return [];
  }
  const before = enumNames(alias.from);
  const today = enumNames(alias.to);
  const there = parts.filter((part) => exported.includes(today[part]));
  const values = there.flatMap((part) => {
    return aliasConst(alias, before[part], today[part]);
  });
  return [
    ...values,
    "",
    deprecationComment(alias),
    `export type ${before.known} = ${today.known};`,
  ];
}
