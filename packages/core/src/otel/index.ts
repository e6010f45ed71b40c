/**
 * Traces each request with OpenTelemetry. Import it when your service is traced.
 * It needs `@opentelemetry/api`.
 *
 * @module
 */
import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import type {
  AttemptEvent,
  FailureEvent,
  Hooks,
  ResponseEvent,
} from "../request/hooks.js";
import { requestIdOf } from "../request/request-id.js";

/** What {@link otel} can be told. */
export interface OtelOptions {
  /**
   * Starts the spans. @default the global tracer provider's tracer
   * "@rollcall/core"
   */
  readonly tracer?: Tracer;
  /** Whether to send the trace's context along, as headers. @default true */
  readonly propagate?: boolean;
}

/**
 * Hooks that make a span of each attempt, by the semantic conventions for HTTP
 * clients. Values in the query are not part of it, because they may be
 * personal. It needs `@opentelemetry/api`, an optional peer dependency, and
 * records nothing until a tracer provider is registered.
 *
 * @example
 * ```ts
 * import { otel } from "@rollcall/core/otel";
 *
 * const client = createClient({ apiKey, hooks: [otel()] });
 * ```
 */
export function otel(options: OtelOptions = {}): Hooks {
  const { tracer = trace.getTracer("@rollcall/core"), propagate = true } =
    options;
  const spans = new WeakMap<Request, Span>();
  return {
    onRequest: (event) => {
      const span = tracer.startSpan(nameOf(event), {
        kind: SpanKind.CLIENT,
        attributes: attributesOf(event),
      });
      spans.set(event.request, span);
      if (propagate) {
        inject(span, event.request);
      }
    },
    onResponse: (event) => finish(spans.get(event.request), event),
    onError: (event) => fail(spans.get(event.request), event),
  };
}

const nameOf = ({ operation, method, path }: AttemptEvent) =>
  operation ? `${method} ${path}` : method;

function attributesOf({
  operation,
  method,
  path,
  url,
  attempts,
  request,
}: AttemptEvent) {
  const { hostname, port, protocol } = new URL(url);
  return {
    "http.request.method": method,
    "url.full": url + redactQuery(request.url),
    ...(operation && { "url.template": path }),
    // An IPv6 address has brackets in a URL alone.
    "server.address": hostname.replace(/^\[|\]$/g, ""),
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    ...(attempts > 1 && { "http.request.resend_count": attempts - 1 }),
  };
}

/** The names of the query, with every value taken out. */
function redactQuery(url: string): string {
  const query = url.split("?")[1];
  if (query) {
    return `?${query.replace(/=[^&]*/g, "=REDACTED")}`;
  }
  return "";
}

function inject(span: Span, request: Request): void {
  propagation.inject(trace.setSpan(context.active(), span), request.headers, {
    set: (headers, name, value) => headers.set(name, value),
  });
}

function finish(span: Span | undefined, { response }: ResponseEvent): void {
  span?.setAttribute("http.response.status_code", response.status);
  const id = requestIdOf(response);
  if (id) {
    span?.setAttribute("rollcall.request_id", id);
  }
  span?.end();
}

function fail(span: Span | undefined, { error }: FailureEvent): void {
  const {
    name = "Error",
    status,
    requestId,
  } = (error ?? {}) as Partial<Record<string, string | number>>;
  if (status) {
    span?.setAttribute("http.response.status_code", status);
  }
  if (requestId) {
    span?.setAttribute("rollcall.request_id", requestId);
  }
  const isRefused = Number(status) >= 400;
  span?.setAttribute("error.type", String(isRefused ? status : name));
  // The message of an error may hold words of the service: the class and the
  // status say enough.
  span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
}
