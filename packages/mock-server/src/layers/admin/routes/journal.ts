import { type JournalFilter, presentJournal } from "../../journal/present.js";
import type { AdminPorts } from "../ports.js";
import { type AdminRequest, type AdminRoute, wholeNumber } from "../route.js";

/**
 * The requests that were made, and the webhooks that were sent: what a test
 * asserts on.
 */
export function journalRoutes({ journal, webhooks }: AdminPorts): AdminRoute[] {
  function clear(): undefined {
    journal.clear();
  }

  function deliveries({ query }: AdminRequest): unknown {
    const limit = wholeNumber(query, "limit") ?? 100;
    if (!webhooks) {
      return { pending: 0, attempts: [], failures: [] };
    }
    const newest = <T>(items: Iterable<T>) => [...items].slice(0, limit);
    const { attempts, failures } = webhooks.log;
    return {
      pending: webhooks.pending,
      attempts: newest(attempts.newestFirst()),
      failures: newest(failures.newestFirst()),
    };
  }

  return [
    {
      method: "GET",
      path: "/journal",
      does: "The requests, newest first: ?path= (its start), method=, status=, since= (a number), limit= (100).",
      handle: ({ query }) => ({
        requests: presentJournal(journal, filterOf(query)),
      }),
    },
    {
      method: "DELETE",
      path: "/journal",
      does: "Forgets the requests.",
      handle: clear,
    },
    {
      method: "GET",
      path: "/webhooks",
      does: "The webhooks, newest first: how many are pending, attempts, and events given up: ?limit= (100).",
      handle: deliveries,
    },
    {
      method: "DELETE",
      path: "/webhooks",
      does: "Forgets attempts and failures; what is pending stays so.",
      handle: () => webhooks?.log.clear(),
    },
  ];
}

function filterOf(query: URLSearchParams): JournalFilter {
  const filter: { -readonly [K in keyof JournalFilter]: JournalFilter[K] } = {};
  const path = query.get("path");
  const method = query.get("method");
  if (path !== null) {
    filter.path = path;
  }
  if (method !== null) {
    filter.method = method.toUpperCase();
  }
  for (const name of ["status", "since", "limit"] as const) {
    const value = wholeNumber(query, name);
    if (value !== undefined) {
      filter[name] = value;
    }
  }
  return filter;
}
