import { removeTrailingSlash } from "openapi-fetch";
import { InputError } from "./errors/input-error.js";
import { listPage } from "./list-page.js";
import { openPages } from "./open-pages.js";
import type { OperationClient } from "./operation-client.js";
import { Items } from "./pagination/index.js";
import { defaults } from "./request/request-defaults.js";
import type {
  ClientOptions,
  RequestOptions,
} from "./request/request-options.js";
import { type Settings, settingsOf } from "./request/request-settings.js";
import { createTransport, type Transport } from "./request/transport.js";
import type { Version } from "./version.js";

const visibleAscii = /^[!-~]+$/;
const plainHttpUrl = /^https?:[^@?#\s]+$/i;

/** What a client of any version is made of. */
export interface Engine<Operations> {
  readonly client: OperationClient<Operations>;
  readonly transport: Transport;
}

/**
 * Makes the part of a client that knows no version.
 *
 * @throws InputError if an option is out of bounds.
 */
export function createEngine<Operations>(
  version: Version,
  options: ClientOptions,
): Engine<Operations> {
  const { apiKey, baseUrl = version.serverUrl, ...rest } = options;
  const settings = clientSettings(apiKey, rest);
  const transport = createTransport(checkBaseUrl(baseUrl), settings);
  const pages: OperationClient<Operations>["pages"] = (operation, given = {}) =>
    openPages(transport, version, operation, given);
  const send: OperationClient<Operations>["send"] = async (
    operation,
    given,
    sending,
  ) => {
    if (operation.pagination) {
      const page = listPage(transport, version, operation, given, sending);
      return page as never;
    }
    const answer = await transport.exchange(operation, given, sending);
    return answer.data as never;
  };
  const client: OperationClient<Operations> = {
    send,
    pages,
    iterate: (...asked) => new Items(pages(...asked)),
  };
  return {
    client,
    transport,
  };
}

/** The defaults with the key and the client's options laid over them. */
function clientSettings(apiKey: string, options: RequestOptions): Settings {
  if (!visibleAscii.test(apiKey ?? "")) {
    throw new InputError(
      "apiKey",
      "visible ASCII characters",
      apiKey ? undefined : "empty",
    );
  }
  const authorization = `Bearer ${apiKey}`;
  const headers = {
    ...defaults.headers,
    authorization,
  };
  return settingsOf({ ...defaults, headers }, options);
}

/** The URL that paths are put behind. */
function checkBaseUrl(baseUrl: unknown): string {
  if (typeof baseUrl === "string" && plainHttpUrl.test(baseUrl)) {
    try {
      return removeTrailingSlash(new URL(baseUrl).href);
    } catch {
      // The platform's own error quotes the URL.
    }
  }
  throw new InputError("baseUrl", "an http(s) URL without user, query or hash");
}
