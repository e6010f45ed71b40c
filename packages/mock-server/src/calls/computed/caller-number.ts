import { formatDigits } from "./format-digits.js";

/** North American area codes. */
const AREAS = [
  201, 206, 212, 213, 303, 305, 312, 404, 415, 503, 512, 602, 612, 615, 617,
  702, 713, 801, 816, 919,
];

/**
 * A caller's number (E.164) out of 32 random bits, from ranges that are
 * reserved for fiction: North American 555-0100 to 555-0199, and Ofcom's 07700
 * 900000 to 900999.
 */
export function callerNumber(bits: number): string {
  const isOneInEight = bits % 8 === 0;
  if (isOneInEight) {
    return britishNumber(bits);
  }
  return americanNumber(bits);
}

function britishNumber(bits: number): string {
  const line = (bits >>> 8) % 1000;
  const digits = formatDigits(line, 3);
  return `+447700900${digits}`;
}

function americanNumber(bits: number): string {
  const area = AREAS[(bits >>> 4) % AREAS.length];
  const line = (bits >>> 12) % 100;
  const digits = formatDigits(line, 2);
  return `+1${area}55501${digits}`;
}
