/** The names that a JSON pointer is made of. */
export function namesIn(pointer = ""): string[] {
  const [, ...names] = pointer.split("/");
  return names.map(readName);
}

function readName(name: string): string {
  const withSlashes = name.replaceAll("~1", "/");
  return withSlashes.replaceAll("~0", "~");
}
