import { type Call, type Client, createClient } from "../../src/v3/index.js";
import { prelude as preludeOfFirst } from "./prelude.js";
import { service } from "./service.js";
import { calls } from "./service-v3.js";

/** What an example of an entry of v3 may take for granted. */
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
  const first = await preludeOfFirst();
  const { apiKey } = first;
  const client = createClient({
    apiKey,
    fetch: service,
  });
  return {
    ...first,
    client,
    call,
  };
}
