import { WebhookError } from "./errors/webhook-error.js";

/** The value of `x-retell-signature`, in the forms that frameworks give it. */
export type SignatureHeader = string | readonly string[] | null | undefined;

/** A signature, and when it was made. */
export interface Signature {
  /** Milliseconds since the epoch, as they were written: they are signed so. */
  readonly time: string;
  readonly digest: Uint8Array<ArrayBuffer>;
}

/**
 * Longer headers are refused unread: nobody has authenticated them, and the
 * time in them would become a part of the message.
 */
const MAX_LENGTH = 1_024;

const FORMAT = /^v=(?<time>\d+),d=(?<digest>[0-9a-f]{64})$/;

/**
 * Reads a header that is exactly one signature.
 *
 * @throws WebhookError with `no_header` or `bad_header`.
 */
export function parseSignature(header: SignatureHeader): Signature {
  if (!header) {
    throw new WebhookError("no_header");
  }
  const match = FORMAT.exec(textOf(header) ?? "");
  if (match === null) {
    throw new WebhookError("bad_header");
  }
  const { time = "", digest = "" } = match.groups ?? {};
  return {
    time,
    digest: fromHex(digest),
  };
}

/** The header as one text, unless it is several, too long, or no text. */
function textOf(header: SignatureHeader): string | undefined {
  const value = isOnlyOne(header) ? header[0] : header;
  if (typeof value !== "string") {
    return undefined;
  }
  if (value.length <= MAX_LENGTH) {
    return value;
  }
  return undefined;
}

function isOnlyOne(header: SignatureHeader): header is readonly [string] {
  return Array.isArray(header) && header.length === 1;
}

/** Bytes as lower-case hex digits. */
export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) {
    const digits = byte.toString(16);
    hex += digits.padStart(2, "0");
  }
  return hex;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const digits = hex.slice(2 * i, 2 * i + 2);
    bytes[i] = Number.parseInt(digits, 16);
  }
  return bytes;
}
