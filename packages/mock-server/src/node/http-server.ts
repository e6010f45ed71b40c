import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Answerer } from "../api/answerer.js";
import { errorAnswer } from "../api/make-answer.js";
import type { MockAnswer } from "../api/mock-answer.js";
import type { MockRequest } from "../api/mock-request.js";
import { RefusedRequest } from "../api/refused-request.js";
import type { Log } from "../util/log-entry.js";
import { answerOnSocket, answerParserError } from "./parser-errors.js";
import { receiveBody } from "./receive-body.js";
import { refuseBody } from "./refuse-body.js";
import { sendAnswer } from "./send-answer.js";
import { HEADERS_MS, IDLE_MS, REQUEST_MS, SECOND } from "./socket-timeouts.js";

/**
 * Makes a server that asks `answer`. It reads no more than it has to, and waits
 * for nobody for long.
 */
export function createHttpServer(answer: Answerer, log?: Log): Server {
  const server = createServer({
    // The longest URL, and as much again for the headers.
    maxHeaderSize: 32 * 1024,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: SECOND,
    noDelay: true,
    // Refused below, with a body.
    requireHostHeader: false,
  });
  server.on("request", createRequestListener(answer, log));
  server.on("checkExpectation", (_request, response) => {
    sendAnswer(response, errorAnswer(417, "Expect may be 100-continue only."));
  });
  server.on("clientError", answerParserError);
  server.on("connect", (_request, socket) => {
    answerOnSocket(
      socket,
      errorAnswer(405, "CONNECT is not answered here.", {
        allow: "GET, HEAD, OPTIONS, POST",
      }),
    );
  });
  return server;
}

/**
 * Makes a listener for a `node:http` server, or for whatever takes one:
 * `app.use(createRequestListener(mock.answer))` in Express, before anything
 * that reads bodies.
 */
export function createRequestListener(
  answer: Answerer,
  log?: Log,
): RequestListener {
  return (request, response) => handle(answer, log, request, response);
}

function handle(
  answer: Answerer,
  log: Log | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = "GET" } = request;
  if (request.headers.host === undefined && request.httpVersion === "1.1") {
    sendAnswer(
      response,
      errorAnswer(400, "The request has no host header.", {
        connection: "close",
      }),
    );
    return;
  }
  if (method === "GET" || method === "HEAD") {
    respond(answer, log, asked(request, method), response);
    return;
  }
  receiveBody(request).then(
    (body) =>
      respond(answer, log, { ...asked(request, method), body }, response),
    (error: unknown) => {
      if (!(error instanceof RefusedRequest)) {
        return response.destroy();
      }
      refuseBody(request, response, errorAnswer(error.status, error.message));
    },
  );
}

function asked(
  { url = "/", headers, socket }: IncomingMessage,
  method: string,
): MockRequest {
  return {
    isAbandoned: () => socket.destroyed,
    connection: socket,
    method,
    url: url.startsWith("/") ? url : withoutOrigin(url),
    headers: headers as MockRequest["headers"],
  };
}

/** Proxies send whole URLs on the request line. */
function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
}

function respond(
  answer: Answerer,
  log: Log | undefined,
  request: MockRequest,
  response: ServerResponse,
): void {
  try {
    const answered = answer(request);
    if (answered instanceof Promise) {
      answered
        .then((late) => sendAnswer(response, late))
        .catch((error) => sendAnswer(response, broken(log, error)));
    } else {
      sendAnswer(response, answered);
    }
  } catch (error) {
    sendAnswer(response, broken(log, error));
  }
}

/** A fault of the mock itself. */
function broken(log: Log | undefined, error: unknown): MockAnswer {
  const message =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  log?.({
    level: "error",
    event: "broken",
    message: `The mock failed, please report this: ${message}`,
  });
  return errorAnswer(500, "The mock failed; its log says how.");
}
