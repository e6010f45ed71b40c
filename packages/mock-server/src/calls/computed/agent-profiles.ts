/*
 * What kind of workspace it is: its agents, what they talk about, and how fast
 * they answer. How long people talk does not depend on it: see talk-sizes.ts.
 */

/** How an agent meets people. */
export type Channel = "inbound" | "outbound" | "web";

/** One agent of a workspace, as a profile describes it. */
export interface AgentPlan {
  /** The industry whose script it follows: a key of the corpus. */
  readonly script: string;
  readonly channel: Channel;
  /** How many of every 32 calls are its own. */
  readonly share: number;
  /** Whether its answers come over an LLM websocket of the customer's own. */
  readonly customLlm: boolean;
  /** Its median end-to-end latency, in milliseconds. */
  readonly latency: number;
}

/** What a workspace's calls are like. */
export type Profile = readonly AgentPlan[];

/** The named profiles; the shares of each add up to 32. */
export const PROFILES = {
  support: [
    {
      script: "delivery",
      channel: "inbound",
      share: 12,
      customLlm: false,
      latency: 780,
    },
    {
      script: "clinic",
      channel: "inbound",
      share: 9,
      customLlm: true,
      latency: 920,
    },
    {
      script: "insurance",
      channel: "inbound",
      share: 7,
      customLlm: false,
      latency: 860,
    },
    {
      script: "delivery",
      channel: "web",
      share: 4,
      customLlm: true,
      latency: 700,
    },
  ],
  outbound: [
    {
      script: "homes",
      channel: "outbound",
      share: 13,
      customLlm: false,
      latency: 820,
    },
    {
      script: "clinic",
      channel: "outbound",
      share: 10,
      customLlm: true,
      latency: 940,
    },
    {
      script: "insurance",
      channel: "outbound",
      share: 9,
      customLlm: false,
      latency: 880,
    },
  ],
  mixed: [
    {
      script: "clinic",
      channel: "inbound",
      share: 9,
      customLlm: false,
      latency: 840,
    },
    {
      script: "delivery",
      channel: "inbound",
      share: 8,
      customLlm: true,
      latency: 760,
    },
    {
      script: "homes",
      channel: "outbound",
      share: 6,
      customLlm: false,
      latency: 900,
    },
    {
      script: "insurance",
      channel: "outbound",
      share: 4,
      customLlm: true,
      latency: 980,
    },
    {
      script: "restaurant",
      channel: "web",
      share: 3,
      customLlm: false,
      latency: 690,
    },
    {
      script: "restaurant",
      channel: "inbound",
      share: 2,
      customLlm: false,
      latency: 720,
    },
  ],
} as const satisfies Record<string, Profile>;

/** The kind of workspace that a mock pretends to be. */
export type ProfileName = keyof typeof PROFILES;
