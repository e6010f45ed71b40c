import { bodyText } from "../../src/api/answer-body.js";
import { errorAnswer, jsonAnswer } from "../../src/api/make-answer.js";
import type { MockAnswer } from "../../src/api/mock-answer.js";
import type { MockRequest } from "../../src/api/mock-request.js";
import type { Call } from "../../src/calls/call.js";

import { AdminError } from "../../src/layers/admin/admin-error.js";
import type {
  AdminPorts,
  CallsPort,
} from "../../src/layers/admin/admin-ports.js";
import { withAdmin } from "../../src/layers/admin/with-admin.js";
import { FaultSet } from "../../src/layers/faults/fault-set.js";
import { formatFault } from "../../src/layers/faults/format-fault.js";
import { withFaults } from "../../src/layers/faults/with-faults.js";
import { Journal } from "../../src/layers/journal/journal.js";
import { withJournal } from "../../src/layers/journal/with-journal.js";
import { createClock } from "../../src/time/clock.js";
import { Timeline } from "../../src/time/timeline.js";
import { DeliveryLog } from "../../src/webhooks/delivery-log.js";
import { manualWall } from "./manual-wall.js";

/** The instant that the clock of the small mock stands at. */
export const smallMockNow = Date.UTC(2024, 4, 1, 12);

/** All layers around a store of a few calls: for tests of the layers. */
export function smallMock({ allowedHosts = [] as string[] } = {}) {
  const wall = manualWall();
  const clock = createClock({ at: smallMockNow, wall: wall.now });
  const timeline = new Timeline({
    clock,
    sources: [],
    onEvent: () => {},
    wall,
  });
  const faults = new FaultSet(1);
  const journal = new Journal();
  const store = new Map<string, SmallCall>();
  const log = new DeliveryLog();
  const ports: AdminPorts = {
    clock,
    timeline,
    faults,
    journal,
    calls: smallCallsPort(store),
    webhooks: { log, pending: 0 },
    reset: () => void store.clear(),
  };
  const api = (request: MockRequest) =>
    request.url.startsWith("/list-calls")
      ? jsonAnswer(200, [...store.values()])
      : errorAnswer(404, "not here");
  const onFault = (
    _: MockRequest,
    verdict: Parameters<typeof formatFault>[0],
  ) => journal.note(formatFault(verdict));
  const faulty = withFaults(api, {
    set: faults,
    sleep: async () => {},
    onFault,
  });
  const answer = withAdmin(withJournal(faulty, { journal, clock }), ports, {
    allowedHosts,
  });
  return { answer, ports, store, log };
}

/** A call with little of what a call has. */
type SmallCall = Pick<Call, "call_id"> & { readonly [field: string]: unknown };

function smallCallsPort(store: Map<string, SmallCall>): CallsPort {
  return {
    count: () => store.size,
    add(calls) {
      return calls.map((call) => {
        if (call.agent_id === undefined) {
          throw new AdminError(400, "A call needs an agent_id.");
        }
        const call_id = `call_${store.size + 1}`;
        const record: SmallCall = { call_id, ...call };
        store.set(record.call_id, record);
        return record as Call;
      });
    },
    edit(id, changes) {
      const call = store.get(id);
      if (!call) {
        return undefined;
      }
      const changed = { ...call, ...changes };
      store.set(id, changed);
      return changed as Call;
    },
    remove: (id) => store.delete(id),
  };
}

/** One admin request, as curl would send it, and the parsed answer. */
export async function admin(
  mock: { answer: (request: MockRequest) => MockAnswer | Promise<MockAnswer> },
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {
    host: "localhost:8080",
    "content-type": "application/json",
  },
): Promise<{
  status: number;
  headers: MockAnswer["headers"];
  body: unknown;
  text: string;
}> {
  const bytes =
    body === undefined
      ? {}
      : { body: new TextEncoder().encode(JSON.stringify(body)) };
  const answer = await mock.answer({
    method,
    url: `/__rollcall${path}`,
    headers,
    ...bytes,
  });
  const text = bodyText(answer);
  const isJson =
    answer.headers["content-type"]?.startsWith("application/json") === true;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}
