import { type Call, type Client, createClient } from "../../src/index.js";
import { signWebhook } from "../../src/webhooks/index.js";
import { calls, service } from "./service.js";

const apiKey = "key_4c8e1f06a2b94d73";

/** What any example may take for granted. */
export interface Prelude {
  readonly apiKey: string;
  /** A client of the service in memory. */
  readonly client: Client;
  /** A call that has ended. */
  readonly call: Call;
  /** A webhook as it comes in, signed. */
  readonly request: Request;
  /** Wherever somebody keeps things. */
  readonly save: (...what: unknown[]) => Promise<void>;
}

/** Made anew for each example. */
export async function prelude(): Promise<Prelude> {
  const [call] = structuredClone(calls) as [Call];
  const body = JSON.stringify({ event: "call_ended", call });
  const headers = { "x-retell-signature": await signWebhook(body, apiKey) };
  return {
    apiKey,
    client: createClient({
      apiKey,
      fetch: (url, init) => service(new Request(url, init)),
    }),
    call,
    request: new Request("https://example.com/webhook", {
      method: "POST",
      headers,
      body,
    }),
    save: async () => {},
  };
}
