import { readFileSync } from "node:fs";
import ts from "typescript";

/** The `@default` of each member of the interfaces in a source file. */
export function documentedDefaults(file: URL): Map<string, string> {
  const text = readFileSync(file, "utf8");
  const { Latest } = ts.ScriptTarget;
  const source = ts.createSourceFile(file.pathname, text, Latest, true);
  const found = new Map<string, string>();
  for (const each of source.statements.filter(ts.isInterfaceDeclaration)) {
    for (const member of each.members) {
      const tag = ts
        .getJSDocTags(member)
        .find(({ tagName }) => tagName.text === "default");
      if (tag) {
        const name = `${each.name.text}.${member.name?.getText()}`;
        found.set(name, ts.getTextOfJSDocComment(tag.comment) ?? "");
      }
    }
  }
  return found;
}
