import { propertyName } from "../typescript-source.js";
import { type Alias, aliasesOf } from "./alias.js";
import { deprecationComment } from "./deprecation.js";

/** The properties of a table of operations that are ids of before. */
export function oldEntries(
  aliases: readonly Alias[],
  nameOf: (id: string) => string,
): string[] {
  return aliasesOf(aliases, "operation").map((alias) => {
    const key = propertyName(alias.from);
    return `${deprecationComment(alias)} ${key}: ${nameOf(alias.to)}`;
  });
}

/** What is added to the interface `operations`: interfaces merge. */
export function oldOperationTypes(aliases: readonly Alias[]): string {
  const operations = aliasesOf(aliases, "operation");
  if (operations.length === 0) {
    return "";
  }
  const lines = operations.flatMap((alias) => [
    `    ${deprecationComment(alias)}`,
    `    ${JSON.stringify(alias.from)}: operations[${JSON.stringify(alias.to)}];`,
  ]);
  return ["export interface operations {", ...lines, "}", ""].join("\n");
}
