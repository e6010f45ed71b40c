import { createServer } from "node:https";
import { listen, stopListening } from "../servers/listen.js";
import type { Certificate } from "./certificate.js";
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
  const options = {
    key: certificate.key,
    cert: certificate.cert,
  };
  const server = createServer(options, (request, response) => {
    const to = new URL(request.url ?? "/", url);
    passOn(request, response, to);
  });
  return {
    port: await listen(server),
    stop: () => stopListening(server),
  };
}
