import createFetchClient, {
  type Client as FetchClient,
  type Middleware,
} from "openapi-fetch";
import { ApiError } from "../errors/api-error.js";
import { InputError } from "../errors/input-error.js";
import type { Outgoing } from "./attempt.js";
import { Exchange, type Traffic } from "./exchange.js";
import type { RequestOptions } from "./request-options.js";
import { type Settings, settingsOf } from "./request-settings.js";
import { takeApart } from "./take-request-apart.js";
import type { Transport } from "./transport.js";
import { writeQuery } from "./write-query.js";

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

/**
 * The typed openapi-fetch client of a transport.
 *
 * @param safeRequests - Those that only read, though their method does not say
 * so: `POST /v3/list-calls`.
 */
export function createRawClient<Paths extends object>(
  { baseUrl, base, traffic }: Transport,
  safeRequests: readonly string[],
): FetchClient<Paths> {
  const client = createFetchClient<Paths>({
    baseUrl,
    headers: base.headers,
    querySerializer: (query: object) =>
      writeQuery(query, () => {
        return base.queryForm ?? "brackets";
      }),
    fetch: (request: Request) => fetchRaw(request, base, traffic, safeRequests),
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
  safeRequests: readonly string[],
): Promise<Response> {
  const { schemaPath, options } = factsOf.get(request) ?? {};
  const plain = await takeApart(request);
  const settings = rawSettings(request, {
    ...base,
    headers: plain.headers,
  });
  let answer: Response | undefined;
  const outgoing: Outgoing = {
    request: {
      ...plain,
      headers: settings.headers,
    },
    settings,
    path: schemaPath,
    // Of all others the method says it.
    isSafe:
      safeRequests.includes(`${request.method} ${schemaPath}`) || undefined,
    readBody: async (response) => {
      // Good or bad, and even if its body breaks off.
      answer = platformResponse(response);
      const bytes = await response.arrayBuffer();
      answer = platformResponse(response, bytes);
      return new TextDecoder().decode(bytes);
    },
    answer: (response) =>
      hasToBeJson(request, response, options?.parseAs) ? "value" : undefined,
  };
  try {
    await new Exchange(outgoing, traffic).answer();
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
  }
  return answer as Response;
}

/** The answer that openapi-fetch is given, of whichever `fetch` it came. */
const platformResponse = (response: Response, bytes?: ArrayBuffer): Response =>
  new Response(bytes?.byteLength ? bytes : null, response);

function rawSettings({ rollcall = {}, signal }: RawRequest, base: Settings) {
  const settings = settingsOf(base, rollcall);
  if (rollcall.queryForm || rollcall.validate) {
    throw new InputError("rollcall", "neither queryForm nor validate");
  }
  return {
    ...settings,
    signals: [...settings.signals, signal],
  };
}

/**
 * @param parseAs - How the body is to be read. Not known where a middleware
 * made another request.
 */
function hasToBeJson(
  { method }: Request,
  { status, headers }: Response,
  parseAs?: string,
): boolean {
  if (method === "HEAD") {
    return false;
  }
  if (status === 204) {
    return false;
  }
  if (parseAs !== undefined) {
    return parseAs === "json";
  }
  return (headers.get("content-type") ?? "").includes("json");
}
