import { CORS_ALL } from "../cors.js";
import { errorAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";
import type { MockRequest } from "../mock-request.js";
import type { MediaFile } from "./media-file.js";
import { type AskedRange, type ByteRange, readRange } from "./read-range.js";

/** Answers a file, or the part of it that is asked for. */
export function answerFile(file: MediaFile, request: MockRequest): MockAnswer {
  const range = rangeIn(request, file);
  switch (range) {
    case "whole":
      return answerWhole(file);
    case "beyond":
      return answerBeyond(file);
    default:
      return answerPart(file, range);
  }
}

/** A part is only asked for by a GET, and only of the bytes that it knows. */
function rangeIn(
  { method, headers }: MockRequest,
  { etag, length }: MediaFile,
): AskedRange {
  const expected = headers["if-range"] ?? etag;
  if (method !== "GET") {
    return "whole";
  }
  if (expected !== etag) {
    return "whole";
  }
  return readRange(headers.range, length);
}

function answerWhole(file: MediaFile): MockAnswer {
  const { length } = file;
  return {
    status: 200,
    headers: headersFor(file, length),
    chunks: file.slice(0, length),
  };
}

function answerPart(file: MediaFile, { from, to }: ByteRange): MockAnswer {
  const range = `bytes ${from}-${to - 1}/${file.length}`;
  return {
    status: 206,
    headers: {
      ...headersFor(file, to - from),
      "content-range": range,
    },
    chunks: file.slice(from, to),
  };
}

function answerBeyond({ length }: MediaFile): MockAnswer {
  const message = `The file has ${length} bytes, and none of them is in the range.`;
  return errorAnswer(416, message, {
    "content-range": `bytes */${length}`,
  });
}

function headersFor(file: MediaFile, length: number): MockAnswer["headers"] {
  return {
    ...CORS_ALL,
    "accept-ranges": "bytes",
    "content-type": file.type,
    "content-length": String(length),
    etag: file.etag,
  };
}
