import { BlockList, type IPVersion, isIP } from "node:net";

/** A kind of IP addresses, and how many bits one has. */
interface Family {
  readonly name: IPVersion;
  readonly bits: number;
}

/** By what `isIP` says of an address. */
const families: Readonly<Record<number, Family>> = {
  4: {
    name: "ipv4",
    bits: 32,
  },
  6: {
    name: "ipv6",
    bits: 128,
  },
};

/**
 * Whether an IP address is another one, or one of a range: `10.0.0.0/8`.
 * Addresses are compared as such: `::1` has several spellings.
 */
export function isAddressIn(range: string, address: string): boolean {
  const [base = "", given] = range.split("/");
  const family = families[isIP(base)];
  const isSameFamily = isIP(base) === isIP(address);
  if (!family) {
    return false;
  }
  if (!isSameFamily) {
    return false;
  }
  const bits = readBits(given, family);
  if (bits === undefined) {
    return false;
  }
  const list = new BlockList();
  list.addSubnet(base, bits, family.name);
  return list.check(address, family.name);
}

/** How many bits of an address are the range's: without a number, all. */
function readBits(
  given: string | undefined,
  { bits }: Family,
): number | undefined {
  if (given === undefined) {
    return bits;
  }
  const isNumber = /^\d{1,3}$/.test(given);
  const asked = Number(given);
  if (isNumber && asked <= bits) {
    return asked;
  }
  return undefined;
}
