import { redactBody, redactHeaders, redactUrl } from "../../util/redact.js";
import { type Rule, textLike, wholeNumber } from "../../util/rule.js";
import type { Journal, JournalRecord } from "./journal.js";

/** A request of the journal, as the admin API shows it: no key is in it. */
export interface JournalEntry {
  readonly number: number;
  /** Epoch milliseconds on the clock of the mock. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As text, no longer than the journal keeps. */
  readonly body?: string;
  /** Bytes of the body that are not shown. */
  readonly body_left_out?: number;
  /** 0 while there is no answer yet. */
  readonly status: number;
  /** Bytes of the answer's body. */
  readonly bytes: number;
  readonly took_ms: number;
  readonly fault?: string;
}

/** Which entries are wanted; absent: no condition. */
export interface JournalFilter {
  /** The start of the path. */
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  /** Only requests with a greater number. */
  readonly since?: number;
  /** At most so many, the newest. @default all that the journal keeps */
  readonly limit?: number;
}

/** What each condition may be. */
export const filterRules = {
  path: textLike(/^\//, "the start of a path, such as /list-calls"),
  method: textLike(/^[a-z]+$/i, "a method, such as GET"),
  status: wholeNumber(0, 999),
  since: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  limit: wholeNumber(0, 1e9),
} satisfies Record<keyof JournalFilter, Rule<unknown>>;

/** The entries that match, from the newest to the oldest. */
export function presentJournal(
  journal: Journal,
  filter: JournalFilter = {},
): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const record of journal.records.newestFirst()) {
    if (
      entries.length >= (filter.limit ?? Infinity) ||
      record.number <= (filter.since ?? 0)
    ) {
      break;
    }
    if (matches(record, filter)) {
      entries.push(present(record));
    }
  }
  return entries;
}

function matches(
  { request, status }: JournalRecord,
  filter: JournalFilter,
): boolean {
  const { path = "" } = filter;
  const method = filter.method?.toUpperCase() ?? request.method;
  const wanted = filter.status ?? status;
  if (!request.url.startsWith(path)) {
    return false;
  }
  return request.method === method && status === wanted;
}

function present(record: JournalRecord): JournalEntry {
  const { request } = record;
  return {
    number: record.number,
    at: record.at,
    method: request.method,
    url: redactUrl(request.url),
    headers: redactHeaders(request.headers),
    ...bodyOf(record),
    status: record.status,
    bytes: record.bytes,
    took_ms: Math.round(record.tookMs * 1000) / 1000,
    ...faultOf(record),
  };
}

function faultOf({ fault }: JournalRecord): Pick<JournalEntry, "fault"> {
  if (fault === undefined) {
    return {};
  }
  return { fault };
}

function bodyOf({
  request,
  sentBytes,
}: JournalRecord): Pick<JournalEntry, "body" | "body_left_out"> {
  if (!request.body) {
    return {};
  }
  const body = redactBody(new TextDecoder().decode(request.body));
  const leftOut = sentBytes - request.body.byteLength;
  if (leftOut > 0) {
    return {
      body,
      body_left_out: leftOut,
    };
  }
  return { body };
}
