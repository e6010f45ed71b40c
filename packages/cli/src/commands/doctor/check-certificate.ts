import type { PeerCertificate, TLSSocket } from "node:tls";
import type { Io } from "../../io.js";
import type { ChosenProxy } from "../../net/choose-proxy.js";
import {
  openSocket,
  openThroughProxy,
  startTls,
} from "../../net/open-socket.js";
import { type Finding, fail, report, warn } from "./finding.js";

const check = "certificate";
const dayMs = 24 * 60 * 60 * 1000;

/** Whoever renews certificates by hand needs some time, in days. */
const fewDays = 14;

/**
 * Whether the server proves its name, and for how long it still can.
 *
 * @returns Nothing for plain http.
 */
export async function checkCertificate(
  address: URL,
  proxy: ChosenProxy | undefined,
  { signal, now }: Io,
): Promise<Finding | undefined> {
  if (address.protocol !== "https:") {
    return undefined;
  }
  try {
    const socket = proxy
      ? await openThroughProxy(address, proxy, signal)
      : await openSocket(address, signal);
    const secure = await startTls(socket, address, signal);
    const finding = judge(secure, now());
    secure.destroy();
    return finding;
  } catch (error) {
    const { code, message } = error as {
      code?: unknown;
      message?: unknown;
    };
    return fail(
      check,
      `TLS does not come about (${code ?? message})`,
      "Check the port, and whether the address begins with http://.",
    );
  }
}

function judge(socket: TLSSocket, now: number): Finding {
  const certificate = socket.getPeerCertificate();
  const { authorizationError } = socket;
  const until = Date.parse(certificate.valid_to);
  const days = Math.floor((until - now) / dayMs);
  const facts = `${describe(certificate)}, ends in ${days} days`;
  if (authorizationError) {
    // Its type says that it is an error; it may be its code alone.
    const why = Object(authorizationError).code ?? authorizationError;
    return fail(
      check,
      `not accepted (${why}): ${facts}`,
      "If a proxy of your company signs it, name its certificate in NODE_EXTRA_CA_CERTS; else check the address and the clock.",
    );
  }
  if (days < fewDays) {
    return warn(check, facts, "Tell whoever runs the server to renew it.");
  }
  return report(check, facts);
}

function describe({ issuer }: PeerCertificate): string {
  const { O, CN } = Object(issuer) as Readonly<Record<string, unknown>>;
  return `issued by ${String(O ?? CN ?? "somebody without a name")}`;
}
