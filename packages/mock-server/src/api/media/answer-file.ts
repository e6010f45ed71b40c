import { errorAnswer } from "../answers.js";
import { CORS_ALL } from "../cors.js";
import type { MockAnswer } from "../mock-answer.js";
import type { MockRequest } from "../mock-request.js";
import type { MediaFile } from "./media-file.js";
import { type ByteRange, readRange } from "./read-range.js";

/** Answers a file, or the part of it that is asked for. */
export function answerFile(file: MediaFile, request: MockRequest): MockAnswer {
  const whole = { from: 0, to: file.length };
  if (request.method === "HEAD") {
    return { ...answerBytes(200, file, whole), chunks: [] };
  }
  const range = rangeIn(request, file);
  switch (range) {
    case undefined:
      return answerBytes(200, file, whole);
    case null:
      return errorAnswer(
        416,
        `The file has ${file.length} bytes: the range lies behind them.`,
        { "content-range": `bytes */${file.length}` },
      );
    default:
      return answerBytes(206, file, range, {
        "content-range": `bytes ${range.from}-${range.to - 1}/${file.length}`,
      });
  }
}

/** With a tag of other bytes, the whole file is the answer. */
function rangeIn(
  { headers }: MockRequest,
  { etag, length }: MediaFile,
): ByteRange | null | undefined {
  const expected = headers["if-range"];
  if (expected !== undefined && expected !== etag) {
    return undefined;
  }
  return readRange(headers.range, length);
}

function answerBytes(
  status: number,
  file: MediaFile,
  { from, to }: ByteRange,
  headers: MockAnswer["headers"] = {},
): MockAnswer {
  return {
    status,
    headers: {
      ...CORS_ALL,
      "accept-ranges": "bytes",
      "content-type": file.type,
      "content-length": String(to - from),
      etag: file.etag,
      ...headers,
    },
    chunks: file.slice(from, to),
  };
}
