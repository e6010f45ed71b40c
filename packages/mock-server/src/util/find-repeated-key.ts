/** A string of JSON, with what shows whether it is a key. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g;

/**
 * The first key that an object in a text of JSON has twice, which
 * `JSON.parse` does not tell. The text must be valid.
 */
export function findRepeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, colon] of json.matchAll(TOKEN)) {
    if (token === "{") {
      open.push(new Set());
    } else if (token === "}") {
      open.pop();
    } else if (colon !== undefined) {
      const key = keyIn(token);
      const keys = open.at(-1);
      if (keys?.has(key)) {
        return key;
      }
      keys?.add(key);
    }
  }
  return undefined;
}

function keyIn(token: string): string {
  const quoted = token.slice(0, token.lastIndexOf('"') + 1);
  return JSON.parse(quoted) as string;
}
