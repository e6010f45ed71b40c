import { startBareServer } from "../../servers/bare.js";
import { apiKey, startMock } from "../../servers/mock.js";
import type { Server } from "../../servers/server.js";
import { interleave } from "../harness/interleave.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
} from "../harness/result.js";
import { fileOf } from "./recorded.js";

const settings = {
  calls: 100_000_000,
};
const target = {
  atMost: 2.5,
};
const path = "/list-calls?limit=1";
const rounds = 7;

/** How long it takes from the start of the process to the first 200. */
export const firstAnswer: Bench = {
  name: "start-to-first-200",
  run,
};

async function run(): Promise<Result> {
  const file = await fileOf("[]", "page.json");
  const starts = {
    mock: () => startMock(settings),
    bare: () => startBareServer(file),
  };
  const ms = await interleave(["mock", "bare"], rounds, (name) =>
    measure(starts[name]),
  );
  const wallMs = {
    mock: roundNumber(ms.mock),
    bare: roundNumber(ms.bare),
  };
  return resultOf(firstAnswer.name, ms.mock / ms.bare, target, {
    wallMs,
    ...settings,
    rounds,
  });
}

async function measure(start: () => Promise<Server>): Promise<number> {
  const began = performance.now();
  const server = await start();
  try {
    await readFirstAnswer(server);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}

async function readFirstAnswer({ url }: Server): Promise<void> {
  const response = await fetch(url + path, {
    headers: {
      authorization: `Bearer ${apiKey}`,
    },
  });
  await response.arrayBuffer();
  if (response.status !== 200) {
    throw new Error(`The first answer was ${response.status}.`);
  }
}
