import { lookup } from "node:dns/promises";
import { accessSync, constants } from "node:fs";
import { isIP } from "node:net";
import type { Io } from "../../io.js";
import {
  type ChosenProxy,
  chooseProxy,
  showProxy,
} from "../../net/choose-proxy.js";
import { hostOf } from "../../net/no-proxy.js";
import { openSocket, openThroughProxy } from "../../net/open-socket.js";
import { checkCertificate } from "./check-certificate.js";
import { type Finding, fail, failBy, report, warn } from "./finding.js";

/**
 * Whether an address can be reached: the proxy, DNS, the connection and the
 * certificate, in this order, up to the first that fails.
 */
export async function checkNetwork(address: URL, io: Io): Promise<Finding[]> {
  const findings = checkCaFile(io);
  let proxy: ChosenProxy | undefined;
  try {
    proxy = chooseProxy(address, io.env);
  } catch (error) {
    return [...findings, failBy("proxy", error)];
  }
  const says = proxy ? `through ${showProxy(proxy)}` : "none for this address";
  findings.push(report("proxy", says));
  const steps = [checkName, checkConnection, checkCertificate];
  for (const step of steps) {
    const finding = await step(address, proxy, io);
    if (finding) {
      findings.push(finding);
    }
    if (finding?.status === "fail") {
      break;
    }
  }
  return findings;
}

/** Node says nothing where it cannot read the file. */
function checkCaFile({ env }: Io): Finding[] {
  const { NODE_EXTRA_CA_CERTS: file } = env;
  if (!file) {
    return [];
  }
  try {
    accessSync(file, constants.R_OK);
    return [report("extra certificates", `NODE_EXTRA_CA_CERTS is ${file}`)];
  } catch {
    const finding = warn(
      "extra certificates",
      `NODE_EXTRA_CA_CERTS is ${file}, which cannot be read`,
      "Name a file in PEM that you may read, or unset it.",
    );
    return [finding];
  }
}

/** The proxy looks up the names behind it: only its own has to be known. */
async function checkName(
  address: URL,
  proxy: ChosenProxy | undefined,
): Promise<Finding> {
  const host = hostOf(proxy?.url ?? address);
  if (isIP(host) > 0) {
    return report("DNS", `${host} is an IP address and needs none`);
  }
  try {
    const found = await lookup(host);
    return report("DNS", `${host} is ${found.address}`);
  } catch (error) {
    const { code } = error as { code?: unknown };
    return fail(
      "DNS",
      `${host} has no address (${code})`,
      "Check how it is spelled, and whether this machine has a network and a DNS server.",
    );
  }
}

async function checkConnection(
  address: URL,
  proxy: ChosenProxy | undefined,
  { signal }: Io,
): Promise<Finding> {
  const to = proxy?.url ?? address;
  try {
    const socket = await openSocket(to, signal);
    socket.destroy();
    return await checkTunnel(address, proxy, signal, to);
  } catch (error) {
    const { code, message } = error as {
      code?: unknown;
      message?: unknown;
    };
    return fail(
      "connection",
      `${to.host} does not let us connect (${code ?? message})`,
      "Check that the server runs, and that no firewall is in the way; a company's network may need https_proxy.",
    );
  }
}

/** A proxy that can be reached may still lead nowhere. */
async function checkTunnel(
  address: URL,
  proxy: ChosenProxy | undefined,
  signal: AbortSignal,
  to: URL,
): Promise<Finding> {
  if (proxy && address.protocol === "https:") {
    const tunnel = await openThroughProxy(address, proxy, signal);
    tunnel.destroy();
  }
  return report("connection", `${to.host} answers`);
}
