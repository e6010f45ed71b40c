import { Agent, fetch as fetchByAgent } from "undici";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { causesIn } from "../net/causes-in.js";
import { chooseProxy } from "../net/choose-proxy.js";
import { createFetch } from "../net/create-fetch.js";
import type { DownloadRule } from "./check-url.js";
import { type FetchOnce, lookUpPublic } from "./open-file.js";

/**
 * What reads files from the network. A host is looked up by the connection
 * itself, and has to be public; where a proxy is set, the proxy looks it up, and
 * only what its name says is known here.
 */
export function createFileFetch(
  { ownOrigin }: DownloadRule,
  io: Io,
): FetchOnce {
  const publicHosts = new Agent({ connect: { lookup: lookUpPublic } });
  return async (url, init) => {
    const isProxied = chooseProxy(url, io.env) !== undefined;
    const isTrusted = isProxied || url.origin === ownOrigin;
    try {
      if (isTrusted) {
        const send = (await createFetch(url, io)) ?? fetch;
        return await send(url.href, init);
      }
      const sent = {
        ...init,
        dispatcher: publicHosts,
      };
      return (await fetchByAgent(url, sent)) as unknown as Response;
    } catch (error) {
      throw explainUnreached(error, url, init.signal);
    }
  };
}

/** What is known of a request that no answer came to. */
function explainUnreached(
  error: unknown,
  { host }: URL,
  { aborted }: AbortSignal,
): unknown {
  const causes = causesIn(error);
  const refusal = causes.find((each) => each instanceof CliError);
  const isOfProxy = causes.some(({ name }) => name === "ProxyError");
  if (refusal || isOfProxy || aborted) {
    return refusal ?? error;
  }
  const code = causes.find((each) => typeof each.code === "string")?.code;
  const why = code === undefined ? "" : `: ${code}`;
  return new CliError(`${host}, where the file is, cannot be reached${why}.`, {
    ending: "failed",
    code: "file-unreachable",
    fix: "Try again; the file may be gone with its host. Behind a proxy, set https_proxy.",
    retryable: true,
    cause: error,
  });
}
