import { apiKey, startMock } from "../../servers/mock.js";
import type { Server } from "../../servers/server.js";
import { interleave } from "../harness/interleave.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
} from "../harness/result.js";
import { cpuPerRequest } from "./cpu-per-request.js";

const settings = {
  calls: 100_000_000,
  limited: true,
};
const target = {
  atMost: 1.3,
};
const limit = 100;
const rounds = 5;

/**
 * Where a page stands must not matter: the last page of a hundred million calls
 * against the first.
 */
export const lastPage: Bench = {
  name: "last-page-vs-first",
  run,
};

async function run(): Promise<Result> {
  const cpu = await interleave(["last", "first"], rounds, measure);
  const cpuUs = {
    last: roundNumber(cpu.last),
    first: roundNumber(cpu.first),
  };
  return resultOf(lastPage.name, cpu.last / cpu.first, target, {
    cpuUs,
    ...settings,
    rounds,
  });
}

async function measure(page: "first" | "last"): Promise<number> {
  const mock = await startMock(settings);
  const firstPage = `/list-calls?limit=${limit}`;
  try {
    const path =
      page === "first"
        ? firstPage
        : `${firstPage}&pagination_key=${await cursorOfLastPage(mock)}`;
    return await cpuPerRequest(mock, {
      path,
      requests: 3000,
    });
  } finally {
    await mock.stop();
  }
}

/** The newest-first list ends with what the oldest-first list begins with. */
async function cursorOfLastPage(mock: Server): Promise<string> {
  const path = `/list-calls?sort_order=ascending&limit=${limit + 1}`;
  const response = await fetch(mock.url + path, {
    headers: {
      authorization: `Bearer ${apiKey}`,
    },
  });
  const oldest: Listed[] = await response.json();
  const before = oldest[limit];
  if (!before) {
    throw new Error(
      `The mock answered ${response.status}, and not ${limit + 1} calls.`,
    );
  }
  return before.call_id;
}

interface Listed {
  readonly call_id: string;
}
