import type { Attempt } from "./attempt.js";
import { plainHeaders } from "./plain-request.js";
import { type AnswerReader, parseJson, unusable } from "./read-answer.js";

/**
 * Reads the answers to one request of `client.raw`, and keeps the last one for
 * openapi-fetch, good or bad.
 */
export class RawReader implements AnswerReader {
  readonly #parseAs: string | undefined;
  #response: Response | undefined;
  #bytes: ArrayBuffer | undefined;

  /**
   * @param parseAs - How the body is to be read; only JSON has to be JSON. Not
   * known where a middleware made another request.
   */
  constructor(parseAs?: string) {
    this.#parseAs = parseAs;
  }

  async readBody(response: Response): Promise<string> {
    this.#response = response;
    this.#bytes = undefined;
    this.#bytes = await response.arrayBuffer();
    return new TextDecoder().decode(this.#bytes);
  }

  parseData(body: string, attempt: Attempt, response: Response): undefined {
    const hasToBeJson = this.#hasToBeJson(attempt, response);
    if (hasToBeJson && parseJson(body) === undefined) {
      throw unusable(attempt, response, { body, expected: "value" });
    }
  }

  /** What was kept, as the platform's own `Response`. */
  kept(): Response {
    const response = this.#response as Response;
    const bytes = this.#bytes;
    const body = bytes?.byteLength ? bytes : null;
    return new Response(body, {
      status: response.status,
      statusText: response.statusText,
      headers: plainHeaders(response.headers),
    });
  }

  #hasToBeJson({ trace }: Attempt, { status, headers }: Response): boolean {
    if (trace.method === "HEAD" || status === 204) {
      return false;
    }
    if (this.#parseAs !== undefined) {
      return this.#parseAs === "json";
    }
    return (headers.get("content-type") ?? "").includes("json");
  }
}
