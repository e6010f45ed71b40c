import { ApiError } from "../errors/api-error.js";
import type { RequestOptions } from "./options.js";
import type { Run } from "./run.js";
import { type Settings, settingsOf } from "./settings.js";

/** A request of `client.raw` may carry the options of this package in its `rollcall` property. */
type RawRequest = Request & { readonly rollcall?: RequestOptions };

/** The `fetch` beneath `client.raw`: errors of the service are answers there, and all others are thrown. */
export const rawFetch =
  (run: Run, base: Settings) =>
  async (request: RawRequest): Promise<Response> => {
    let kept: unknown;
    const settings = settingsOf(base, request.rollcall ?? {});
    const keep = (text: string, response: Response) => {
      kept = new Response(text || null, response);
    };
    await run(request, settings, undefined, keep).catch((error) => {
      if (!(error instanceof ApiError)) throw error;
    });
    return kept as Response;
  };
