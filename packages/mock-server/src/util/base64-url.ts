const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The characters, by the six bits that each of them stands for. */
const digits = encoder.encode(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
);

/** The six bits of each character, by its code. */
const sixBits = new Uint8Array(128);
for (const [bits, code] of digits.entries()) {
  sixBits[code] = bits;
}

/**
 * Writes bytes as base64url, without padding. To go by way of `btoa` costs four
 * times as much, and so does a text that grows by one character at a time.
 */
export function toBase64Url(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length * 8) / 6);
  const text = new Uint8Array(length);
  let at = 0;
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text[at++] = digits[(bits >>> count) & 63] as number;
    }
  }
  if (count > 0) {
    text[at] = digits[(bits << (6 - count)) & 63] as number;
  }
  return decoder.decode(text);
}

/** Reads base64url without padding; `undefined`: it is something else. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const isWhole = text.length % 4 !== 1;
  if (!isWhole) {
    return undefined;
  }
  if (!/^[\w-]+$/.test(text)) {
    return undefined;
  }
  const length = Math.floor((text.length * 6) / 8);
  const bytes = new Uint8Array(length);
  let at = 0;
  let bits = 0;
  let count = 0;
  for (let n = 0; n < text.length; n++) {
    bits = (bits << 6) | (sixBits[text.charCodeAt(n)] as number);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = bits >>> count;
    }
  }
  return bytes;
}
