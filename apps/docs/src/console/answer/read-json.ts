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
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const { message } = error as Error;
    return { fault: message };
  }
}

/** `1,234 bytes` */
export function writeSize(text: string): string {
  const encoder = new TextEncoder();
  const { length } = encoder.encode(text);
  return `${length.toLocaleString("en")} bytes`;
}
