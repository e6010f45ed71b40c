/** The way to a value: names of properties and numbers of items. */
export type Path = readonly (string | number)[];

/** A path as a JSON pointer (RFC 6901). */
export function formatPointer(path: Path): string {
  let pointer = "";
  for (const key of path) {
    const name = String(key);
    pointer += `/${escapeName(name)}`;
  }
  return pointer;
}

/** A path as a JSON pointer, with `*` for each name that may be personal. */
export function formatPublicPointer(path: Path): string {
  const shown: string[] = [];
  for (const key of path) {
    const name = String(key);
    shown.push(PLAIN.test(name) ? name : "*");
  }
  return formatPointer(shown);
}

/**
 * Names of metadata and of variables are the user's own: some are telephone
 * numbers, or people. Plain ones are short words without five digits in a row.
 */
const PLAIN = /^(?!.*\d{5})[\w.~/-]{0,60}$/;

function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
