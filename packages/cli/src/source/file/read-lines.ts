/** A line of a text. */
export interface Line {
  /** From 1 on. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a text that comes in chunks, in the memory of the longest one. */
export async function* readLines(
  chunks: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const text =
      typeof chunk === "string"
        ? chunk
        : decoder.decode(chunk, { stream: true });
    const [first = "", ...others] = text.split("\n");
    parts.push(first);
    for (const next of others) {
      yield {
        number,
        text: parts.join(""),
      };
      number++;
      parts = [next];
    }
  }
  yield {
    number,
    text: parts.join("") + decoder.decode(),
  };
}
