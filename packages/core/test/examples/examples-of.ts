import ts from "typescript";
import { root } from "./entries.js";
import type { Export } from "./exports-of.js";

/** A block of code in a docstring. */
export interface Example {
  /** The export that it is about, or one of its members: `Calls.list`. */
  readonly name: string;
  readonly of: Export;
  readonly code: string;
  /** The source that holds it, from the folder of the package. */
  readonly file: string;
  /** The line of that source on which the code begins, from 1 up. */
  readonly line: number;
}

/** The examples of an export, and of its members if it has any. */
export function examplesOf(of: Export): Example[] {
  return of.nodes.flatMap((node) => [
    ...blocksOf(node, of, of.name),
    ...membersOf(node).flatMap((member) =>
      blocksOf(member, of, `${of.name}.${member.name?.getText()}`),
    ),
  ]);
}

const membersOf = (node: ts.Node): readonly ts.NamedDeclaration[] =>
  ts.isClassLike(node) || ts.isInterfaceDeclaration(node) ? node.members : [];

function blocksOf(node: ts.Node, of: Export, name: string): Example[] {
  const tags = ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === "example");
  return tags.flatMap((tag) => {
    const source = tag.getSourceFile();
    const lines = source.text
      .slice(tag.pos, tag.end)
      .split("\n")
      .map(undecorated);
    const first = source.getLineAndCharacterOfPosition(tag.pos).line + 1;
    const file = source.fileName.replace(root, "");
    return fenced(lines).map(([from, to]) => {
      return {
        name,
        of,
        code: lines.slice(from, to).join("\n"),
        file,
        line: first + from,
      };
    });
  });
}

const undecorated = (line: string) => line.replace(/^\s*\* ?/, "");

/** Where blocks of TypeScript begin and end. */
function fenced(lines: readonly string[]): [from: number, to: number][] {
  return lines.flatMap((line, index): [number, number][] => {
    const end = lines.indexOf("```", index);
    return line === "```ts" && end > 0 ? [[index + 1, end]] : [];
  });
}
