import { filterRules, presentJournal } from "../../journal/present-journal.js";
import type { AdminPorts, WebhooksPort } from "../admin-ports.js";
import { type AdminRoute, adminRoute } from "../admin-route.js";
import { numberInQuery } from "../query-rules.js";

const DEFAULT_LIMIT = 100;

/**
 * The requests that were made, and the webhooks that were sent: what a test
 * asserts on.
 */
export function journalRoutes(ports: AdminPorts): AdminRoute[] {
  return [
    readJournal(ports),
    clearJournal(ports),
    readWebhooks(ports),
    clearWebhooks(ports),
  ];
}

function readJournal({ journal }: AdminPorts): AdminRoute {
  return adminRoute({
    method: "GET",
    path: "/journal",
    does: "The requests, newest first: ?path= (its start), method=, status=, since= (a number), limit= (100).",
    query: queryRules,
    handle: ({ query }) => ({
      requests: presentJournal(journal, { limit: DEFAULT_LIMIT, ...query }),
    }),
  });
}

function clearJournal({ journal }: AdminPorts): AdminRoute {
  return adminRoute({
    method: "DELETE",
    path: "/journal",
    does: "Forgets the requests.",
    handle: () => journal.clear(),
  });
}

function readWebhooks({ webhooks }: AdminPorts): AdminRoute {
  return adminRoute({
    method: "GET",
    path: "/webhooks",
    does: "The webhooks, newest first: how many are pending, attempts, and events given up: ?limit= (100).",
    query: { limit: queryRules.limit },
    handle: ({ query }) =>
      presentWebhooks(webhooks, query.limit ?? DEFAULT_LIMIT),
  });
}

function clearWebhooks({ webhooks }: AdminPorts): AdminRoute {
  return adminRoute({
    method: "DELETE",
    path: "/webhooks",
    does: "Forgets attempts and failures; what is pending stays so.",
    handle: () => webhooks?.log.clear(),
  });
}

const queryRules = {
  ...filterRules,
  status: numberInQuery(filterRules.status),
  since: numberInQuery(filterRules.since),
  limit: numberInQuery(filterRules.limit),
};

function presentWebhooks(
  webhooks: WebhooksPort | undefined,
  limit: number,
): object {
  if (!webhooks) {
    return {
      pending: 0,
      attempts: [],
      failures: [],
    };
  }
  const { attempts, failures } = webhooks.log;
  return {
    pending: webhooks.pending,
    attempts: newest(attempts, limit),
    failures: newest(failures, limit),
  };
}

function newest(
  log: { newestFirst(): Iterable<unknown> },
  limit: number,
): unknown[] {
  return [...log.newestFirst()].slice(0, limit);
}
