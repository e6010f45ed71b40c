import { causesIn } from "./causes-in.js";
import { type ChosenProxy, showProxy } from "./choose-proxy.js";

/** A request that a proxy did not let through, or that did not reach it. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";
  /** `http://proxy.test:3128 (https_proxy)`, without its password. */
  readonly proxy: string;
  /** What it answered, where it did: `502`. */
  readonly answer: string | undefined;

  constructor(proxy: ChosenProxy, cause: unknown) {
    super("the proxy does not lead to the API", { cause });
    this.proxy = showProxy(proxy);
    this.answer = readAnswer(cause);
  }
}

/** Connections are made to the proxy only: whoever refused one is the proxy. */
const connectCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|E[A-Z]+UNREACH|ETIMEDOUT|UND_ERR_CONNECT)/;

/** undici tells the status in words only. */
function readAnswer(error: unknown): string | undefined {
  for (const { message } of causesIn(error)) {
    const [, status] = /^Proxy .*\((\d{3})\)/.exec(String(message)) ?? [];
    if (status !== undefined) {
      return status;
    }
  }
  return undefined;
}

/** Whether it is the proxy that failed, and not what is behind it. */
export function isOfProxy(error: unknown): boolean {
  for (const { code, message } of causesIn(error)) {
    const isNotReached = connectCodes.test(String(code));
    if (isNotReached) {
      return true;
    }
    if (/^Proxy /.test(String(message))) {
      return true;
    }
  }
  return false;
}
