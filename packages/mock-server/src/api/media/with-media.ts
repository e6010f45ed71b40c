import type { Workspace } from "../../calls/workspace.js";
import type { MockClock } from "../../time/clock.js";
import { quote } from "../../util/quote.js";
import { splitUrl } from "../../util/split-url.js";
import type { Answerer } from "../answerer.js";
import { CORS, isPreflight } from "../cors.js";
import { emptyAnswer, errorAnswer, withoutBody } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import type { MockRequest } from "../mock-request.js";
import { answerFile } from "./answer-file.js";
import { findMedia } from "./find-media.js";
import { isMediaUrl } from "./media-path.js";

/** Whose recordings and logs are served. */
export interface MediaOptions {
  readonly workspaces: readonly Workspace[];
  readonly clock: MockClock;
}

const ALLOWED = "GET, HEAD, OPTIONS";

/**
 * Answers the addresses of recordings and logs before an answerer. No API key
 * is needed: the API's own addresses are links that whoever has them may open.
 * A signature is not looked at, so a link stays good.
 */
export function withMedia(inner: Answerer, options: MediaOptions): Answerer {
  return (request) => {
    const isMedia = isMediaUrl(request.url) && !isPreflight(request);
    if (isMedia) {
      return answerMedia(request, options);
    }
    return inner(request);
  };
}

function answerMedia(request: MockRequest, options: MediaOptions): MockAnswer {
  switch (request.method) {
    case "GET":
      return answerPath(request, options);
    case "HEAD":
      return withoutBody(answerPath(request, options));
    case "OPTIONS":
      return emptyAnswer({
        ...CORS,
        allow: ALLOWED,
      });
    default:
      return errorAnswer(405, `Media answer ${ALLOWED} only.`, {
        allow: ALLOWED,
      });
  }
}

function answerPath(
  request: MockRequest,
  { workspaces, clock }: MediaOptions,
): MockAnswer {
  const { path } = splitUrl(request.url);
  const file = findMedia(path, workspaces, clock.now());
  if (file === undefined) {
    const message = `There is no recording or log at ${quote(path)}: no call has this address now.`;
    return errorAnswer(404, message);
  }
  return answerFile(file, request);
}
