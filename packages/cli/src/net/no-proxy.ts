import { isIP } from "node:net";
import { isAddressIn } from "./address-range.js";

/**
 * Whether a list of `no_proxy` names a host. An entry is a name with the names
 * under it, an IP address, a range of them (`10.0.0.0/8`) or `*`; with a port
 * it stands for that port only.
 */
export function isExempt(address: URL, list: string): boolean {
  const inSmallLetters = list.toLowerCase();
  const entries = inSmallLetters.split(/[\s,]+/).filter(Boolean);
  return entries.some((entry) => isNamedBy(entry, address));
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
  const domain = entry.replace(/^\*?\./, "");
  const name = domain.replace(/\.$/, "");
  if (name === "") {
    return false;
  }
  const isUnder = host.endsWith(`.${name}`);
  return host === name || isUnder;
}
