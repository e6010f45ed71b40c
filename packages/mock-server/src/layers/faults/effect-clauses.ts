import { oneOf } from "../../util/rule.js";
import type { Effect } from "./fault.js";
import { readCount } from "./read-count.js";

/** A clause that says what goes wrong. */
export interface EffectClause {
  readonly accepts: string;
  /** `undefined`: not accepted. */
  readonly read: (value: string) => Effect | undefined;
}

/** The effects by the names of their clauses. */
export const effectClauses = {
  status: {
    accepts: "400 to 599",
    read: (value) => readStatus(value, "status"),
  },
  html: {
    accepts: "400 to 599 (an error page of that status)",
    read: (value) => readStatus(value, "html"),
  },
  reset: {
    accepts: "before-headers, during-headers or after-headers",
    read: readReset,
  },
  stall: {
    accepts: "half, or the number of bytes sent before the silence",
    read: (value) => readBreak(value, "stall"),
  },
  cut: {
    accepts: "half, or the number of bytes sent before the connection breaks",
    read: (value) => readBreak(value, "cut"),
  },
  truncate: {
    accepts: "half, or the number of bytes sent before the end",
    read: (value) => readBreak(value, "truncate"),
  },
  "content-type": {
    accepts: "a media type, such as text/html",
    read: readContentType,
  },
  page: {
    accepts: "repeat",
    read: readPage,
  },
  unknown: {
    accepts: "fields, enums or all",
    read: readUnknown,
  },
} as const satisfies Readonly<Record<string, EffectClause>>;

function readStatus(
  value: string,
  kind: "status" | "html",
): Effect | undefined {
  if (!/^[45]\d\d$/.test(value)) {
    return undefined;
  }
  return {
    kind,
    status: Number(value),
  };
}

const instants = oneOf(["before-headers", "during-headers", "after-headers"]);

function readReset(value: string): Effect | undefined {
  const at = instants.read(value);
  return at && { kind: "reset", at };
}

function readBreak(
  value: string,
  kind: "stall" | "cut" | "truncate",
): Effect | undefined {
  if (value === "half") {
    return { kind };
  }
  const bytes = readCount(value);
  if (bytes === undefined) {
    return undefined;
  }
  return {
    kind,
    bytes,
  };
}

function readContentType(value: string): Effect | undefined {
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(value)) {
    return undefined;
  }
  return {
    kind: "content-type",
    type: value,
  };
}

function readPage(value: string): Effect | undefined {
  if (value === "repeat") {
    return {
      kind: "page",
      page: value,
    };
  }
  return undefined;
}

const unknownThings = oneOf(["fields", "enums", "all"]);

function readUnknown(value: string): Effect | undefined {
  const what = unknownThings.read(value);
  return what && { kind: "unknown", what };
}
