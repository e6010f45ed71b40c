/** The tags of ASN.1 that a certificate is made of. */
const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  dnsName: 0x82,
  extensions: 0xa3,
} as const;

/** Writes one value of ASN.1 in DER: its tag, its length and its content. */
export function encode(
  tag: keyof typeof tags,
  ...content: readonly (Uint8Array | string)[]
): Buffer {
  const parts = content.map((part) => Buffer.from(part));
  const body = Buffer.concat(parts);
  const head = Buffer.from([tags[tag], ...lengthOf(body)]);
  return Buffer.concat([head, body]);
}

/** Writes an identifier of ASN.1 by the bytes of its standard. */
export function objectId(hex: string): Buffer {
  return encode("objectId", Buffer.from(hex, "hex"));
}

/** Up to 127, the length itself; beyond, how many bytes it has and these. */
function lengthOf(body: Buffer): number[] {
  const { length } = body;
  if (length < 0x80) {
    return [length];
  }
  if (length < 0x100) {
    return [0x81, length];
  }
  return [0x82, length >> 8, length & 0xff];
}
