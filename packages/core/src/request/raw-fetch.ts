import { type Middleware, mergeHeaders } from "openapi-fetch";
import { ApiError } from "../errors/api-error.js";
import { InputError } from "../errors/input-error.js";
import { Call } from "./call.js";
import type { RequestOptions } from "./options.js";
import { type Settings, settingsOf } from "./settings.js";
import type { Traffic } from "./traffic.js";

/**
 * A request of `client.raw` may carry the options of this package in its
 * `rollcall` property.
 */
type RawRequest = Request & { readonly rollcall?: RequestOptions };

type Told = Parameters<NonNullable<Middleware["onRequest"]>>[0];

/** What openapi-fetch tells a middleware of a request, but not its `fetch`. */
const told = new WeakMap<Request, Told>();

/** Takes notice of each request of `client.raw`. */
export const notice: Middleware = {
  onRequest: (facts) => {
    told.set(facts.request, facts);
  },
};

/**
 * The `fetch` beneath `client.raw`: errors of the service are answers there,
 * and all others are thrown.
 */
export const rawFetch =
  (traffic: Traffic, base: Settings) =>
  async (request: RawRequest): Promise<Response> => {
    const { rollcall = {} } = request;
    const settings = settingsOf(base, rollcall);
    if (rollcall.queryForm || rollcall.validate) {
      throw new InputError(
        "rollcall",
        "neither queryForm nor validate, which raw requests do not have",
      );
    }
    const headers = mergeHeaders(request.headers, rollcall.headers);
    const { schemaPath, options } = told.get(request) ?? {};
    let kept: unknown;
    const call = new Call(
      new Request(request, { headers }),
      settings,
      traffic,
      undefined,
      {
        path: schemaPath,
        parseAs: options?.parseAs,
        keep: (body, response) => {
          kept = new Response(body?.byteLength ? body : null, response);
        },
      },
    );
    await call.answer().catch((error) => {
      if (!(error instanceof ApiError)) {
        throw error;
      }
    });
    return kept as Response;
  };
