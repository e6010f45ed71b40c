import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { closeServer, listen } from "./listen.js";

/** A request as it arrived, decoded. */
export interface Arrival {
  readonly method: string;
  /** Below the address that the sample was given. */
  readonly path: string;
  /** Names and values, sorted by name. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly authorization: string | undefined;
  /** @default it has no body */
  readonly type?: string | undefined;
  readonly body?: unknown;
}

/** A server that keeps what arrives, and answers as if there were no calls. */
export interface RecordingServer {
  /** The address that tells the requests of one sample from all others. */
  addressOf(sample: string): string;
  arrivalsOf(sample: string): readonly Arrival[];
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const arrivals = new Map<string, Arrival[]>();
  const server = createServer(async (request, response) => {
    const { sample, arrival } = await readArrival(request);
    arrivals.set(sample, [...(arrivals.get(sample) ?? []), arrival]);
    const answer = answerTo(arrival);
    response.writeHead(answer === undefined ? 204 : 200, {
      "content-type": "application/json",
    });
    response.end(answer && JSON.stringify(answer));
  });
  const origin = await listen(server);
  return {
    addressOf: (sample) => `${origin}/${sample}`,
    arrivalsOf: (sample) => arrivals.get(sample) ?? [],
    close: () => closeServer(server),
  };
}

async function readArrival(request: IncomingMessage) {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, sample = "", ...path] = url.pathname.split("/");
  const { authorization, "content-type": type } = request.headers;
  const body = await text(request);
  const arrival: Arrival = {
    method: request.method ?? "",
    path: `/${path.map(decodeURIComponent).join("/")}`,
    query: sortByName([...url.searchParams]),
    authorization,
    ...(body && { type, body: JSON.parse(body) }),
  };
  return { sample, arrival };
}

/** The order of values that have one name stays. */
export function sortByName<T>(
  pairs: readonly (readonly [string, T])[],
): (readonly [string, T])[] {
  return pairs.toSorted(([a], [b]) => {
    const isEqual = a === b;
    const order = a < b ? -1 : 1;
    return isEqual ? 0 : order;
  });
}

function answerTo({ method, path }: Arrival): object | undefined {
  if (method === "DELETE") {
    return undefined;
  }
  if (path === "/list-calls") {
    return [];
  }
  if (path.endsWith("/list-calls")) {
    return { items: [], has_more: false };
  }
  return { call_id: path.split("/").at(-1) };
}
