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

/** How much people say. */
export interface Size {
  /**
   * The median of the lognormal that lengths are drawn from, in milliseconds;
   * draws below five seconds are made again.
   */
  readonly median: number;
  /** The longest conversation, in milliseconds. */
  readonly longest: number;
}

const plan = (
  script: string,
  channel: Channel,
  share: number,
  customLlm: boolean,
  latency: number,
): AgentPlan => ({
  script,
  channel,
  share,
  customLlm,
  latency,
});

/** The named profiles; the shares of each add up to 32. */
export const PROFILES = {
  support: [
    plan("delivery", "inbound", 12, false, 780),
    plan("clinic", "inbound", 9, true, 920),
    plan("insurance", "inbound", 7, false, 860),
    plan("delivery", "web", 4, true, 700),
  ],
  outbound: [
    plan("homes", "outbound", 13, false, 820),
    plan("clinic", "outbound", 10, true, 940),
    plan("insurance", "outbound", 9, false, 880),
  ],
  mixed: [
    plan("clinic", "inbound", 9, false, 840),
    plan("delivery", "inbound", 8, true, 760),
    plan("homes", "outbound", 6, false, 900),
    plan("insurance", "outbound", 4, true, 980),
    plan("restaurant", "web", 3, false, 690),
    plan("restaurant", "inbound", 2, false, 720),
  ],
} as const satisfies Record<string, Profile>;

/**
 * The size knob: `short` is an exchange or two and keeps pages light, `long` is
 * for testing heavy ones.
 */
export const SIZES = {
  short: { median: 2_000, longest: 300_000 },
  medium: { median: 16_000, longest: 600_000 },
  long: { median: 70_000, longest: 1_800_000 },
} as const satisfies Record<string, Size>;

export type ProfileName = keyof typeof PROFILES;
export type SizeName = keyof typeof SIZES;
