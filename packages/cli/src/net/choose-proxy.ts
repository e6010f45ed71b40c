import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { isLoopback } from "../settings/check-address.js";
import { isExempt } from "./no-proxy.js";

/** A proxy, and which variable names it. */
export interface ChosenProxy {
  /** It may hold a name and a password: see `showProxy`. */
  readonly url: URL;
  readonly variable: string;
}

/**
 * The proxy that requests to an address go through: `https_proxy` or
 * `http_proxy`, by its scheme, unless `no_proxy` names the host. Small letters
 * count before capitals. What stays on this machine goes through a proxy on
 * this machine only: plain http would leave it otherwise.
 *
 * @throws CliError where the variable holds no address of a proxy.
 */
export function chooseProxy(
  address: URL,
  env: Io["env"],
): ChosenProxy | undefined {
  const scheme = address.protocol.replace(":", "");
  const given = readVariable(`${scheme}_proxy`, env);
  const exempt = readVariable("no_proxy", env)?.text ?? "";
  if (given === undefined) {
    return undefined;
  }
  if (isExempt(address, exempt)) {
    return undefined;
  }
  const proxy = {
    url: parseProxy(given),
    variable: given.variable,
  };
  const isInside = isLoopback(address.hostname);
  if (isInside && !isLoopback(proxy.url.hostname)) {
    return undefined;
  }
  return proxy;
}

/** What an error or a trace may say of a proxy. */
export function showProxy({ url, variable }: ChosenProxy): string {
  return `${url.protocol}//${url.host} (${variable})`;
}

/** The value of a variable, and how it was spelled. */
interface Variable {
  readonly variable: string;
  readonly text: string;
}

function readVariable(name: string, env: Io["env"]): Variable | undefined {
  for (const variable of [name, name.toUpperCase()]) {
    const text = env[variable];
    if (text) {
      return {
        variable,
        text,
      };
    }
  }
  return undefined;
}

/** `proxy.test:3128` is one of http. */
function parseProxy({ variable, text }: Variable): URL {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const isWeb = /^https?:/i.test(url);
  if (!isWeb || !URL.canParse(url)) {
    throw new CliError(
      `${variable} is no address of a proxy that can be used.`,
      {
        code: "malformed-proxy",
        fix: "Write it as http://host:port or https://host:port.",
      },
    );
  }
  return new URL(url);
}
