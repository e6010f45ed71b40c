/** A body as JSON; undefined if it is not. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The SyntaxError is not kept as a cause: it quotes the body.
    return undefined;
  }
}
