import { firstAnswer } from "./first-answer.js";
import { idleMemory } from "./idle-memory.js";
import { lastPage } from "./last-page.js";
import { benchOf, type ServerComparison } from "./server-comparison.js";

/**
 * Authentication, the checks of parameters and the journal are on anyway; the
 * limiter has to be asked for.
 */
const everything = {
  calls: 100_000,
  limited: true,
};

const comparisons: readonly ServerComparison[] = [
  {
    name: "1-call-vs-bare",
    peer: "bare",
    settings: everything,
    path: "/list-calls?limit=1",
    requests: 20_000,
    rounds: 5,
    target: { atMost: 1 },
  },
  {
    name: "100-calls-vs-bare",
    peer: "bare",
    settings: everything,
    path: "/list-calls?limit=100",
    requests: 5000,
    rounds: 5,
    target: { atMost: 1 },
  },
  {
    name: "1000-long-calls-vs-bare",
    peer: "bare",
    settings: {
      ...everything,
      size: "long",
    },
    path: "/list-calls?limit=1000",
    requests: 100,
    rounds: 5,
    target: { atMost: 1.1 },
  },
  {
    name: "1-call-vs-prism",
    peer: "prism",
    settings: everything,
    path: "/list-calls?limit=1",
    requests: 12_000,
    rounds: 3,
    target: { atLeast: 8 },
  },
  {
    name: "100-calls-vs-prism",
    peer: "prism",
    settings: everything,
    path: "/list-calls?limit=100",
    requests: 1500,
    rounds: 3,
    target: { atLeast: 40 },
  },
];

const v3 = {
  peer: "bare",
  settings: everything,
  path: "/v3/list-calls",
  rounds: 5,
} as const;

/** The list of the present version, which is asked by a POST. */
const v3Comparisons: readonly ServerComparison[] = [
  {
    ...v3,
    name: "v3-1-call-vs-bare",
    body: { limit: 1 },
    requests: 20_000,
    target: { atMost: 1.2 },
  },
  {
    ...v3,
    name: "v3-100-calls-vs-bare",
    body: { limit: 100 },
    requests: 5000,
    target: { atMost: 1 },
  },
  {
    ...v3,
    name: "v3-1000-calls-vs-bare",
    body: { limit: 1000 },
    requests: 500,
    target: { atMost: 1.1 },
  },
  {
    ...v3,
    name: "v3-1-call-in-two-packets-vs-bare",
    body: { limit: 1 },
    inTwoPackets: true,
    requests: 20_000,
    target: { atMost: 1.5 },
  },
];

/**
 * What the mock costs, measured by its own process's CPU time against the floor
 * and a peer.
 */
export const mockBenches = [
  ...[...comparisons, ...v3Comparisons].map(benchOf),
  lastPage,
  firstAnswer,
  idleMemory,
];
