import { type Call, createMock, type Mock } from "@rollcall/mock-server";
import { createHttpServer } from "@rollcall/mock-server/node";
import { firstExample } from "../../src/reference/examples.js";
import { jsonContentOf } from "../../src/reference/json-content.js";
import { closeServer, listen } from "./listen.js";
import type { SpecOperation } from "./spec-cases.js";

/** A mock that listens on this machine. */
export interface ListeningMock {
  readonly origin: string;
  readonly mock: Mock;
  /** The ids of its calls, the newest first. */
  readonly ids: readonly string[];
  close(): Promise<void>;
}

/** How many calls it has: more than a page of the test. */
const count = 7;

/**
 * Starts a mock that knows the call of the spec's examples, and others like it.
 * It answers 400 to what it does not know.
 */
export async function startMockOf(
  operations: readonly SpecOperation[],
): Promise<ListeningMock> {
  const example = findExampleCall(operations);
  const data = Array.from({ length: count }, (_, index) => {
    return copyCall(example, index);
  });
  const mock = createMock({ data, strict: true });
  const server = createHttpServer(mock.answer);
  const origin = await listen(server);
  return {
    origin,
    mock,
    ids: data.map(({ call_id: id }) => String(id)),
    close: async () => {
      await closeServer(server);
      mock.close();
    },
  };
}

/** The answer that the spec shows for one call. */
function findExampleCall(operations: readonly SpecOperation[]): Call {
  for (const { document, placed } of operations) {
    const success = placed.operation.responses?.["200"];
    const media = jsonContentOf(document, success);
    const example = firstExample(document, media?.examples);
    if (placed.id === "getCall" && example) {
      return example as Call;
    }
  }
  throw new Error("The spec shows no call.");
}

/** The first is the call itself; each of the others began a second before. */
function copyCall(call: Call, index: number): Call {
  if (index === 0) {
    return call;
  }
  const start = Number(call.start_timestamp) - index * 1000;
  return {
    ...call,
    call_id: `call_of_the_samples_${index}`,
    start_timestamp: start,
  };
}
