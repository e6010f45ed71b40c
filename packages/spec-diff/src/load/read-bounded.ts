import { LoadError } from "./load-error.js";
import { maxBytes } from "./load-limits.js";
import { startOf } from "./start-of.js";

/**
 * All bytes of a stream, which is left as soon as there are too many.
 *
 * @throws LoadError when it is too large.
 */
export async function readBounded(
  stream: AsyncIterable<Uint8Array>,
  shown: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      throw tooLarge(shown);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): LoadError {
  const megabytes = maxBytes / 1_000_000;
  return new LoadError({
    code: "too-large",
    message: `The document is larger than ${megabytes} MB`,
    help: "Split it, or leave out examples.",
    location: startOf(file),
  });
}
