/** What a program of jq names with a `$`, as the compiler has it. */
interface Named {
  readonly name: string;
}

/**
 * Finds a variable that a program of jq never binds, such as `$ENV`. The
 * compiler does not look for it, so that it would be null in each record.
 *
 * @param ast - What the compiler made of a program.
 * @returns What is wrong; nothing where all are bound somewhere.
 */
export function findUnknownVariable(ast: unknown): string | undefined {
  const named = listNamed(ast);
  const bound = named.filter((node) => !isReference(node));
  const names = new Set(bound.map(({ name }) => name));
  const unknown = named.find((node) => {
    return isReference(node) && !names.has(node.name);
  });
  if (unknown === undefined) {
    return undefined;
  }
  return `no such variable $${unknown.name}: bind it with "as", or let the shell write its value`;
}

function listNamed(ast: unknown): Named[] {
  if (typeof ast !== "object" || ast === null) {
    return [];
  }
  const inner = Object.values(ast).flatMap(listNamed);
  if ("name" in ast && typeof ast.name === "string") {
    return [ast as Named, ...inner];
  }
  return inner;
}

/** It is written as it was; what binds one is written with more. */
function isReference(node: Named): boolean {
  return String(node) === `$${node.name}`;
}
