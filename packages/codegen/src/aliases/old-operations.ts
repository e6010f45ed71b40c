import { propertyName } from "../typescript-source.js";
import { type Alias, aliasesOf } from "./alias.js";
import { deprecationComment } from "./deprecation.js";

/** The properties of a table of operations that are ids of before. */
export function oldEntries(
  aliases: readonly Alias[],
  nameOf: (id: string) => string,
): string[] {
  return aliasesOf(aliases, "operation").map((alias) => {
    const comment = deprecationComment(alias);
    const key = propertyName(alias.from);
    const today = nameOf(alias.to);
    return `${comment} ${key}: ${today}`;
  });
}

/** What is added to the interface `operations`: interfaces merge. */
export function oldOperationTypes(aliases: readonly Alias[]): string {
  const operations = aliasesOf(aliases, "operation");
  if (operations.length === 0) {
    return "";
  }
  const lines = ["export interface operations {"];
  for (const alias of operations) {
    const comment = deprecationComment(alias);
    const before = JSON.stringify(alias.from);
    const today = JSON.stringify(alias.to);
    lines.push(`    ${comment}`);
    lines.push(`    ${before}: operations[${today}];`);
  }
  lines.push("}", "");
  return lines.join("\n");
}
