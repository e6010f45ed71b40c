/** A call of a function in a program of jq, as the compiler has it. */
interface FunctionCall {
  readonly args: readonly unknown[];
  /** @throws a text where there is no such function; it runs nothing yet. */
  apply(input: unknown, scope: object): unknown;
}

const refusal = "no such function ";

/**
 * Finds a call of a function that there is not. The compiler looks functions up
 * only when they are called, so that a wrong name would be told record by record.
 *
 * @param ast - What the compiler made of a program.
 * @returns What is wrong, in its words; nothing where all are known.
 */
export function findUnknownFunction(ast: unknown): string | undefined {
  if (typeof ast !== "object" || ast === null) {
    return undefined;
  }
  const own = isCall(ast) ? tryOut(ast) : undefined;
  if (own !== undefined) {
    return own;
  }
  for (const inner of Object.values(ast)) {
    const found = findUnknownFunction(inner);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isCall(node: object): node is FunctionCall {
  return "args" in node && "apply" in node;
}

function tryOut(call: FunctionCall): string | undefined {
  try {
    call.apply(null, {
      userFuncArgs: {},
      variables: {},
    });
  } catch (error) {
    const words = String(error);
    if (words.startsWith(refusal)) {
      return words;
    }
    return undefined;
  }
  return undefined;
}
