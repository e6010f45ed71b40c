import { startBareServer } from "../../servers/bare.js";
import { type MockSettings, startMock } from "../../servers/mock.js";
import { startPrism } from "../../servers/prism.js";
import type { Server } from "../../servers/server.js";
import { interleave } from "../harness/interleave.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
  type Target,
} from "../harness/result.js";
import { cpuPerRequest, type Load } from "./cpu-per-request.js";
import { documentWithExample } from "./prism-document.js";
import { fileOf, record } from "./recorded.js";

/** The mock against another server that sends the same calls. */
export interface ServerComparison extends Load {
  readonly name: string;
  readonly settings: MockSettings;
  readonly peer: Peer;
  readonly rounds: number;
  /**
   * Of the mock's CPU time to the bare server's, or of Prism's to the mock's.
   */
  readonly target: Target;
}

type Peer = "bare" | "prism";
type Start = () => Promise<Server>;

/** Microseconds a request. */
interface Cpu {
  readonly mock: number;
  readonly peer: number;
}

/** Makes a bench of a comparison. */
export function benchOf(comparison: ServerComparison): Bench {
  return {
    name: comparison.name,
    run: () => compare(comparison),
  };
}

async function compare(comparison: ServerComparison): Promise<Result> {
  const { name, settings, rounds, target } = comparison;
  const page = await record(settings, comparison);
  const starts = {
    mock: () => startMock(settings),
    peer: await preparePeer(comparison.peer, page),
  };
  const cpu = await interleave(["mock", "peer"], rounds, (one) =>
    measure(starts[one], comparison),
  );
  const cpuUs = {
    mock: roundNumber(cpu.mock),
    [comparison.peer]: roundNumber(cpu.peer),
  };
  return resultOf(name, ratioOf(comparison.peer, cpu), target, {
    cpuUs,
    kB: roundNumber(page.length / 1000),
    rounds,
  });
}

/** The floor stands below the stroke, and so does the mock against a peer. */
function ratioOf(peer: Peer, cpu: Cpu): number {
  if (peer === "bare") {
    return cpu.mock / cpu.peer;
  }
  return cpu.peer / cpu.mock;
}

async function preparePeer(peer: Peer, page: Buffer): Promise<Start> {
  if (peer === "bare") {
    const file = await fileOf(page, "page.json");
    return () => startBareServer(file);
  }
  const calls = JSON.parse(page.toString());
  const document = await documentWithExample(calls);
  const file = await fileOf(document, "openapi.json");
  return () => startPrism(file);
}

async function measure(start: Start, load: Load): Promise<number> {
  const server = await start();
  try {
    return await cpuPerRequest(server, load);
  } finally {
    await server.stop();
  }
}
