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
  if (bits % 8 === 0) {
    return `+447700900${String((bits >>> 8) % 1000).padStart(3, "0")}`;
  }
  return `+1${AREAS[(bits >>> 4) % AREAS.length]}55501${String((bits >>> 12) % 100).padStart(2, "0")}`;
}
