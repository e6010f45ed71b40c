/** What no variable of a module may be called. */
const reservedWords: readonly string[] = [
  ..."break case catch class const continue debugger default delete do".split(
    " ",
  ),
  ..."else enum export extends false finally for function if import in".split(
    " ",
  ),
  ..."instanceof new null return super switch this throw true try".split(" "),
  ..."typeof var void while with let static yield await async".split(" "),
  ..."implements interface package private protected public".split(" "),
  ..."arguments eval undefined".split(" "),
];

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Whether a name can stand in source as it is. */
function isIdentifier(name: string): boolean {
  return identifier.test(name);
}

/**
 * A name of the spec as a part of an identifier: `get-call` is `getCall`, and
 * `2fa` is `_2fa`. It may still be a reserved word.
 */
export function wordOf(name: string): string {
  const joined = name.replace(/[^\p{ID_Continue}$]+(.?)/gu, (_, next: string) =>
    next.toUpperCase(),
  );
  if (isIdentifier(joined)) {
    return joined;
  }
  return `_${joined}`;
}

/**
 * A name of the spec as an identifier of its own: what is reserved or taken
 * gets a `_` behind it.
 */
export function identifierOf(
  name: string,
  taken: readonly string[] = [],
): string {
  let word = wordOf(name);
  while (reservedWords.includes(word) || taken.includes(word)) {
    word += "_";
  }
  return word;
}
