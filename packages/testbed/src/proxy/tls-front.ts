import { createServer } from "node:https";
import type { Certificate } from "./certificate.js";
import { listen, stop } from "./listen.js";
import { passOn } from "./pass-on.js";

/** A server that speaks TLS in front of one that does not. */
export interface TlsFront {
  readonly port: number;
  stop(): Promise<void>;
}

/** Puts TLS before the server at a URL. */
export async function startTlsFront(
  certificate: Certificate,
  url: string,
): Promise<TlsFront> {
  const server = createServer({ ...certificate }, (request, response) => {
    passOn(request, response, new URL(request.url ?? "/", url));
  });
  return { port: await listen(server), stop: () => stop(server) };
}
