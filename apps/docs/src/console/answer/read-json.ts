/** A body as JSON, or why it is none. */
export type JsonReading =
  | { readonly value: unknown }
  | { readonly fault: string };

/** Reads the JSON of an answer. An empty body is none, and no fault. */
export function readJson(text: string): JsonReading {
  if (text === "") {
    return { value: undefined };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** `1,234 bytes` */
export function writeSize(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return `${bytes.toLocaleString("en")} bytes`;
}
