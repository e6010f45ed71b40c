import createFetchClient, {
  type Client as FetchClient,
  type Middleware,
} from "openapi-fetch";
import { ApiError } from "../errors/api-error.js";
import { InputError } from "../errors/input-error.js";
import { Exchange, type Traffic } from "./exchange.js";
import type { RequestOptions } from "./options.js";
import type { PlainRequest } from "./plain-request.js";
import { writeQuery } from "./query.js";
import { RawReader } from "./read-raw.js";
import { mergedHeaders, type Settings, settingsOf } from "./settings.js";
import { takeApart } from "./take-apart.js";
import type { RawPaths } from "./types.js";

/**
 * A request of `client.raw` may carry the options of this package in its
 * `rollcall` property.
 */
type RawRequest = Request & { readonly rollcall?: RequestOptions };

type Facts = Parameters<NonNullable<Middleware["onRequest"]>>[0];

/**
 * What openapi-fetch tells a middleware of each request, but not its `fetch`.
 */
const factsOf = new WeakMap<Request, Facts>();

const keepFacts: Middleware = {
  onRequest: (facts) => {
    factsOf.set(facts.request, facts);
  },
};

/** The typed openapi-fetch client of a transport. */
export function createRawClient(
  baseUrl: string,
  base: Settings,
  traffic: Traffic,
): FetchClient<RawPaths> {
  const client = createFetchClient<RawPaths>({
    baseUrl,
    headers: base.headers,
    querySerializer: (query: object) =>
      writeQuery(query, () => base.queryForm ?? "brackets"),
    fetch: (request: Request) => fetchRaw(request, base, traffic),
  });
  client.use(keepFacts);
  return client;
}

/**
 * The `fetch` beneath `client.raw`: errors of the service are answers there,
 * and all others are thrown.
 */
async function fetchRaw(
  request: RawRequest,
  base: Settings,
  traffic: Traffic,
): Promise<Response> {
  const settings = rawSettings(request, base);
  const { schemaPath, options } = factsOf.get(request) ?? {};
  const reader = new RawReader(options?.parseAs);
  const exchange = new Exchange({
    request: await plainRequest(request),
    reader,
    settings,
    traffic,
    path: schemaPath,
  });
  try {
    await exchange.answer();
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
  }
  return reader.kept();
}

function rawSettings(request: RawRequest, base: Settings): Settings {
  const { rollcall = {} } = request;
  const settings = settingsOf(base, rollcall);
  if (rollcall.queryForm || rollcall.validate) {
    throw new InputError(
      "rollcall",
      "neither queryForm nor validate, which raw requests do not have",
    );
  }
  return { ...settings, signals: [...settings.signals, request.signal] };
}

async function plainRequest(request: RawRequest): Promise<PlainRequest> {
  const plain = await takeApart(request);
  const headers = mergedHeaders(plain.headers, request.rollcall?.headers);
  return { ...plain, headers };
}
