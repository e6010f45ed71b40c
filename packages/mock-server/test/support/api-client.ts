import { expect } from "vitest";
import type { ApiRequest, ApiVersion, Page } from "./api-version.js";
import type { Asked, Subject } from "./oracle.js";
import type { Transport } from "./transports.js";

/** Asks one version over one transport, with one key. */
export class ApiClient {
  readonly #transport: Transport;
  readonly #version: ApiVersion;
  readonly #key: string;

  constructor(transport: Transport, version: ApiVersion, key: string) {
    this.#transport = transport;
    this.#version = version;
    this.#key = key;
  }

  /** Sends a request, with this client's key unless another header is given. */
  send(
    { method, path, body }: ApiRequest,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.#transport.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(text !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
  }

  /** Sends a request; the answer's body, where it has this status. */
  async read(request: ApiRequest, status = 200): Promise<unknown> {
    const answer = await this.send(request);
    const text = await answer.text();
    expect(answer.status, text).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    return JSON.parse(text);
  }

  /** One page. */
  async page(asked: Asked): Promise<Page> {
    return this.#version.readPage(await this.read(this.#version.list(asked)));
  }

  /** Every call that a question finds, page by page. */
  async walk(asked: Asked): Promise<Subject[]> {
    const calls: Subject[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.page({ ...asked, cursor });
      calls.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return calls;
  }

  /** The call of this id, as get shows it. */
  async get(id: string): Promise<Subject> {
    const path = this.#version.get(id);
    return (await this.read({ method: "GET", path })) as Subject;
  }
}

/** Holds an answer to the shape of errors, the same for all. */
export async function expectError(
  answer: Response,
  status: number,
  message: RegExp = /./,
): Promise<void> {
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  expect(body).toEqual({
    status: "error",
    message: expect.stringMatching(message),
  });
  expect(answer.headers.has("allow")).toBe(status === 405);
}
