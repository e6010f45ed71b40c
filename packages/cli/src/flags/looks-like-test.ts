/** How other languages begin a test. */
const sign = /^(?:[!=<>~]|[*^$]=)/;
const word =
  /^(?:re|regexp?|like|not|neq|gte|lte|nin|(?:starts|ends)_?with|contains|between|exists):/i;

/**
 * Whether a text begins like a test that there is not: `!=5`, `re:^a`. Taken
 * for a value, it would match nothing.
 */
export function looksLikeTest(text: string): boolean {
  return sign.test(text) || word.test(text);
}

/** The test that is meant where an operator ends before its `=`. */
const signsOfKeys: Readonly<Record<string, string>> = {
  "!": "ne",
  ">": "ge",
  "<": "le",
  "^": "sw",
  $: "ew",
  "*": "co",
  "~": "co",
};

/** The test that a key ends with, as in `customer_id!=A1042`. */
export function testAtEndOf(key: string): string | undefined {
  const last = key.slice(-1);
  if (Object.hasOwn(signsOfKeys, last)) {
    return signsOfKeys[last];
  }
  return undefined;
}
