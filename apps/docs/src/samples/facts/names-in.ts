/** The names that a JSON pointer is made of. */
export function namesIn(pointer = ""): string[] {
  const [, ...names] = pointer.split("/");
  return names.map((name) => {
    return name.replaceAll("~1", "/").replaceAll("~0", "~");
  });
}
