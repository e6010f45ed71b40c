import { BlockList, isIP } from "node:net";

/**
 * Whether a list of `no_proxy` names a host. An entry is a name with the names
 * under it, an IP address, a range of them (`10.0.0.0/8`) or `*`; with a port
 * it stands for that port only.
 */
export function isExempt(address: URL, list: string): boolean {
  const entries = list.split(/[\s,]+/).filter(Boolean);
  return entries.some((entry) => isNamedBy(entry.toLowerCase(), address));
}

const defaultPorts: Readonly<Record<string, string>> = {
  "http:": "80",
  "https:": "443",
};

function isNamedBy(entry: string, address: URL): boolean {
  if (entry === "*") {
    return true;
  }
  const { host, port } = splitPort(entry);
  const own = address.port || defaultPorts[address.protocol];
  if (port !== undefined && port !== own) {
    return false;
  }
  return isHostIn(host, hostOf(address));
}

/** `a.test:8080`, `[::1]:8080`; an address of IPv6 has colons of its own. */
function splitPort(entry: string) {
  const parts = /^(?:\[(.+)\]|([^:]*))(?::(\d+))?$/.exec(entry);
  const [, bracketed, plain, port] = parts ?? [];
  return {
    host: bracketed ?? plain ?? entry,
    port,
  };
}

/** Without the brackets of IPv6, and without the dot of a root. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$|\.$/g, "");
}

function isHostIn(entry: string, host: string): boolean {
  if (isIP(host) > 0) {
    return isAddressIn(entry, host);
  }
  const name = entry.replace(/^\*?\./, "").replace(/\.$/, "");
  const isUnder = host.endsWith(`.${name}`);
  return name !== "" && (host === name || isUnder);
}

/** Addresses are compared as such: `::1` has several spellings. */
function isAddressIn(entry: string, host: string): boolean {
  const [base = "", bits = isIP(base) === 6 ? "128" : "32"] = entry.split("/");
  const isRange = isIP(base) === isIP(host) && /^\d{1,3}$/.test(bits);
  const most = isIP(base) === 6 ? 128 : 32;
  if (!isRange || Number(bits) > most) {
    return false;
  }
  const family = isIP(base) === 6 ? "ipv6" : "ipv4";
  const range = new BlockList();
  range.addSubnet(base, Number(bits), family);
  return range.check(host, family);
}
