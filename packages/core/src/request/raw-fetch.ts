import { ApiError } from "../errors/api-error.js";
import { Call } from "./call.js";
import type { RequestOptions } from "./options.js";
import { type Settings, settingsOf } from "./settings.js";
import type { Traffic } from "./traffic.js";

/** A request of `client.raw` may carry the options of this package in its `rollcall` property. */
type RawRequest = Request & { readonly rollcall?: RequestOptions };

/** The `fetch` beneath `client.raw`: errors of the service are answers there, and all others are thrown. */
export const rawFetch =
  (traffic: Traffic, base: Settings) =>
  async (request: RawRequest): Promise<Response> => {
    let kept: unknown;
    const call = new Call(
      request,
      settingsOf(base, request.rollcall ?? {}),
      traffic,
      undefined,
      (text, response) => {
        kept = new Response(text || null, response);
      },
    );
    await call.answer().catch((error) => {
      if (!(error instanceof ApiError)) throw error;
    });
    return kept as Response;
  };
