import type { Meaning } from "./meaning.js";

type Row = readonly [reason: string, code: string, fix: string];

const again =
  "Check the network, and try again; rollcall doctor tells where it breaks.";

/** What to do about each reason that the client gives. */
const rows: readonly Row[] = [
  [
    "connection refused",
    "connection-refused",
    "Check the address (--base-url, RETELL_BASE_URL), and that the server runs.",
  ],
  [
    "unknown host",
    "unknown-host",
    "Check how the address is spelled, and the DNS: rollcall doctor tells which.",
  ],
  ["host out of reach", "host-unreachable", again],
  [
    "no TLS at this port",
    "no-tls",
    "Check the port, or whether the address begins with http://.",
  ],
  [
    "certificate not accepted",
    "certificate",
    "If a proxy of your company signs it, name its certificate in NODE_EXTRA_CA_CERTS; else check the address and the clock.",
  ],
  ["TLS failed", "tls", again],
  ["timed out", "timeout", again],
  [
    "not HTTP",
    "not-http",
    "Check the address and its port: something else than the API answers there.",
  ],
  ["connection lost", "connection-lost", again],
  ["the body broke off", "connection-lost", again],
  [
    "port blocked by fetch",
    "blocked-port",
    "Use another port: this one is for other protocols.",
  ],
  [
    "too many redirects",
    "redirects",
    "Check the address: it leads back to itself.",
  ],
];

/** What a request without an answer means. */
export function readReason(reason: unknown): Meaning {
  const row = rows.find(([name]) => name === reason);
  const [, code = "network", fix = again] = row ?? [];
  return {
    ending: "failed",
    code,
    fix,
  };
}
