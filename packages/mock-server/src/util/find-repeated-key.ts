/** What ends a token of JSON. Escapes are taken in runs that no engine finds long. */
const MARK = /(?:\\.){1,500}|["{}:]/g;

/**
 * The first key that an object in a text of JSON has twice, which
 * `JSON.parse` does not tell. The text must be valid.
 */
export function findRepeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  let last = "";
  for (const token of tokensOf(json)) {
    if (token === "{") {
      open.push(new Set());
    } else if (token === "}") {
      open.pop();
    } else if (token === ":") {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) {
        return key;
      }
      keys?.add(key);
    }
    last = token;
  }
  return undefined;
}

/** The strings of a text of JSON, in their quotes, and its braces and colons. */
function* tokensOf(json: string): Generator<string> {
  let begin: number | undefined;
  for (const { 0: mark, index } of json.matchAll(MARK)) {
    if (mark !== '"') {
      if (begin === undefined) {
        yield mark;
      }
    } else if (begin === undefined) {
      begin = index;
    } else {
      yield json.slice(begin, index + 1);
      begin = undefined;
    }
  }
}
