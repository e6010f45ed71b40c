import { BlockList, isIP } from "node:net";

/** What no server on the internet has (IANA's registries of special addresses). */
const special = {
  ipv4: [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ],
  // Of IPv6 only this block is given out; in it, some that lead elsewhere.
  ipv6: [
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ],
} as const;

const notPublic = new BlockList();
for (const family of ["ipv4", "ipv6"] as const) {
  for (const [net, prefix] of special[family]) {
    notPublic.addSubnet(net, prefix, family);
  }
}

const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address is one of the internet, and neither this machine, a
 * private net, link-local, nor an address that stands for one of those.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, "ipv4");
    case 6:
      return (
        global6.check(address, "ipv6") && !notPublic.check(address, "ipv6")
      );
    default:
      return false;
  }
}
