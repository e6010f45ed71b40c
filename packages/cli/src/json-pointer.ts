import type { JsonPointer } from "@rollcall/core/spec";

/** The names that a pointer leads through. */
export function namesIn(pointer: JsonPointer): string[] {
  const [, ...tokens] = pointer.split("/");
  return tokens.map((token) => {
    return token.replaceAll("~1", "/").replaceAll("~0", "~");
  });
}

/** What a pointer leads to; `undefined` where there is nothing. */
export function readAt(pointer: JsonPointer, value: unknown): unknown {
  let inner = value;
  for (const name of namesIn(pointer)) {
    inner = Object(inner)[name];
  }
  return inner;
}
