import { type QueryForm, writeQuery } from "@rollcall/core/spec";
import type { SampleRequest } from "../../samples/sample-request.js";
import { writeUrl } from "../../samples/write-url.js";

/** What came of a request. */
export type Outcome =
  | Answer
  | {
      readonly kind: "aborted";
      readonly ms: number;
    }
  /** No answer came, or one that broke off. */
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly ms: number;
    };

/** An answer, whole. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
}

/** A request with all that it needs to be sent. */
export interface Sendable {
  readonly request: SampleRequest;
  readonly queryForms: Readonly<Record<string, QueryForm>>;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** The address of a request, its query included. */
function addressOf({
  request,
  queryForms,
}: Pick<Sendable, "request" | "queryForms">): string {
  const pairs = writeQuery(request.query, (name) => {
    return queryForms[name] ?? "brackets";
  });
  const search = pairs === "" ? "" : `?${pairs}`;
  return writeUrl(request) + search;
}

/** Sends a request, and tells what came of it. It never throws. */
export async function exchange(
  send: typeof fetch,
  sendable: Sendable,
): Promise<Outcome> {
  const begin = performance.now();
  const elapsed = () => performance.now() - begin;
  try {
    const answer = await send(addressOf(sendable), writeInit(sendable));
    const text = await answer.text();
    const { status, headers } = answer;
    return {
      kind: "answer",
      status,
      headers,
      text,
      ms: elapsed(),
    };
  } catch (error) {
    if (sendable.signal.aborted) {
      return {
        kind: "aborted",
        ms: elapsed(),
      };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: "failed",
      reason,
      ms: elapsed(),
    };
  }
}

/** Nothing of the browser's goes along: no cookie, no address of this page. */
function writeInit({ request, key, signal }: Sendable): RequestInit {
  const { method, headers, body } = request;
  const hasBody = body !== undefined;
  return {
    method,
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: {
      ...writeHeaders(headers),
      ...(key !== "" && { authorization: `Bearer ${key}` }),
      ...(hasBody && { "content-type": "application/json" }),
    },
    ...(hasBody && { body: JSON.stringify(body) }),
  };
}

function writeHeaders(headers: SampleRequest["headers"]) {
  const written = Object.entries(headers).map(([name, value]) => {
    return [name, String(value)] as const;
  });
  return Object.fromEntries(written);
}
