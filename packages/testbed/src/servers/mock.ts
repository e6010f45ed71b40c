import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Server, startServer } from "./server.js";

/** The key that every mock of the testbed accepts. */
export const apiKey = "key_testbed";

/** What a mock of the testbed can be told. */
export interface MockSettings {
  readonly calls: number;
  /** How long the transcripts are. */
  readonly size?: "short" | "medium" | "long";
  /** What is waited before each answer. */
  readonly latencyMs?: number;
  /** Where its recordings are said to be; without it, there are none. */
  readonly mediaBase?: string;
  /** Whether requests are counted against a limit, one that none exceeds. */
  readonly limited?: boolean;
}

const manifest = createRequire(import.meta.url).resolve(
  "@rollcall/mock-server/package.json",
);
const bin = join(dirname(manifest), "bin", "rollcall-mock.js");

/** Starts the built mock on a free port of this machine. */
export function startMock({
  calls,
  size = "medium",
  latencyMs = 0,
  mediaBase,
  limited,
}: MockSettings): Promise<Server> {
  return startServer([
    bin,
    ...[
      "--port",
      "0",
      "--calls",
      String(calls),
      "--api-key",
      apiKey,
      "--size",
      size,
    ],
    ...(latencyMs > 0 ? ["--latency", `${latencyMs}ms`] : []),
    ...(mediaBase ? ["--media", "--media-base", mediaBase] : []),
    ...(limited ? ["--rate-limit", "1000000/s"] : []),
  ]);
}
