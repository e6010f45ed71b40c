import type { Io } from "../io.js";
import { type ChosenProxy, chooseProxy } from "./choose-proxy.js";
import { isOfProxy, ProxyError } from "./proxy-error.js";

type Fetch = typeof fetch;

/**
 * What sends requests to an address: the platform's `fetch`, or undici's where
 * a proxy is set.
 *
 * @returns Undefined for the platform's.
 * @throws CliError where a variable names no proxy.
 */
export async function createFetch(
  address: URL,
  { env, fetch }: Io,
): Promise<Fetch | undefined> {
  const proxy = chooseProxy(address, env);
  if (fetch) {
    return fetch;
  }
  if (!proxy) {
    return fetch;
  }
  return await createProxiedFetch(proxy);
}

/** undici is loaded only here: most people have no proxy. */
async function createProxiedFetch(proxy: ChosenProxy): Promise<Fetch> {
  const { fetch, ProxyAgent } = await import("undici");
  const dispatcher = new ProxyAgent({
    uri: proxy.url.href,
    // Plain http is asked for: many proxies open tunnels to port 443 only.
    proxyTunnel: false,
  });
  const send = async (url: string, init: object) => {
    try {
      return await fetch(url, {
        ...init,
        dispatcher,
      });
    } catch (error) {
      throw isOfProxy(error) ? new ProxyError(proxy, error) : error;
    }
  };
  return send as unknown as Fetch;
}
