import { startBareServer } from "../../servers/bare.js";
import { type MockSettings, startMock } from "../../servers/mock.js";
import { startPrism } from "../../servers/prism.js";
import type { Server } from "../../servers/server.js";
import type { Bench } from "../harness/bench.js";
import { interleave } from "../harness/interleave.js";
import {
  type Result,
  resultOf,
  rounded,
  type Target,
} from "../harness/result.js";
import { cpuPerRequest, type Load } from "./cpu-per-request.js";
import { documentWithExample } from "./prism-document.js";
import { fileOf, record } from "./recorded.js";

/** The mock against another server that sends the same calls. */
export interface ServerComparison extends Load {
  readonly name: string;
  readonly settings: MockSettings;
  readonly peer: "bare" | "prism";
  readonly rounds: number;
  /**
   * Of the mock's CPU time to the bare server's, or of Prism's to the mock's.
   */
  readonly target: Target;
}

const peers: Readonly<
  Record<
    ServerComparison["peer"],
    (page: Buffer) => Promise<() => Promise<Server>>
  >
> = {
  async bare(page) {
    const file = await fileOf(page, "page.json");
    return () => startBareServer(file);
  },
  async prism(page) {
    const document = await documentWithExample(JSON.parse(page.toString()));
    const file = await fileOf(document, "openapi.json");
    return () => startPrism(file);
  },
};

/** Makes a bench of a comparison. */
export function benchOf(comparison: ServerComparison): Bench {
  return { name: comparison.name, run: () => compare(comparison) };
}

async function compare(comparison: ServerComparison): Promise<Result> {
  const { name, settings, path, peer, rounds, target } = comparison;
  const page = await record(settings, path);
  const start = {
    mock: () => startMock(settings),
    [peer]: await peers[peer](page),
  };
  const { mock = Number.NaN, [peer]: other = Number.NaN } = await interleave(
    Object.keys(start),
    rounds,
    (one) => measure(start[one], comparison),
  );
  const ratio = peer === "bare" ? mock / other : other / mock;
  const cpuUs = { mock: rounded(mock), [peer]: rounded(other) };
  return resultOf(name, ratio, target, {
    cpuUs,
    kB: rounded(page.length / 1000),
    rounds,
  });
}

async function measure(
  start: (() => Promise<Server>) | undefined,
  load: Load,
): Promise<number> {
  const server = await start?.();
  if (!server) {
    return Number.NaN;
  }
  try {
    return await cpuPerRequest(server, load);
  } finally {
    await server.stop();
  }
}
