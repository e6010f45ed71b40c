/** A page of the mock server, made of sections of its README. */
export interface MockTopic {
  /** The last part of its address; nothing for the overview. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The README's headings whose text it shows. */
  readonly sections: readonly string[];
  /** The flags of `rollcall mock` that belong here, without dashes. */
  readonly flags: readonly string[];
}

/** What stands above the README's first heading. */
const opening = "";

/** Every page of the mock server but that of all flags, in the sidebar's order. */
export const mockTopics: readonly MockTopic[] = [
  {
    slug: "",
    title: "Mock server",
    description:
      "The calls API on your machine: start it as a process, or use it in a test without a network.",
    sections: [opening, "Ways in"],
    flags: ["port", "host", "log"],
  },
  {
    slug: "calls",
    title: "Calls of the mock",
    description:
      "How many calls the mock has, what kind of calls they are, and how to give it your own.",
    sections: ["Calls of your own", "The present version"],
    flags: [
      ...["calls", "seed", "profile", "size", "data", "api-key"],
      ...["max-limit", "cursor-expiry", "range-end", "strict"],
    ],
  },
  {
    slug: "time",
    title: "Time and live calls",
    description:
      "The mock's own clock, calls that go on arriving, and how a call goes from stage to stage.",
    sections: ["Time and the life of a call"],
    flags: ["speed", "live"],
  },
  {
    slug: "faults",
    title: "Faults, latency and rate limits",
    description:
      "Make the mock slow, broken or busy: each fault, and how to say which requests it meets.",
    sections: ["Faults", "Rate limit"],
    flags: ["fault", "latency", "rate-limit"],
  },
  {
    slug: "webhooks",
    title: "Webhooks of the mock",
    description:
      "Signed webhooks from the mock: which events it sends, when it retries, and in which form.",
    sections: ["Webhooks"],
    flags: ["webhook-url", "webhook-api", "webhook-body"],
  },
  {
    slug: "media",
    title: "Recordings and logs",
    description:
      "Recordings and logs that the mock makes for its calls, and where their addresses lead.",
    sections: ["Recordings and logs"],
    flags: ["media", "media-base"],
  },
  {
    slug: "admin",
    title: "Admin API",
    description:
      "Move the clock, change calls, set faults and read the journal of a running mock over HTTP.",
    sections: ["Admin API"],
    flags: ["admin-host", "no-admin"],
  },
  {
    slug: "state",
    title: "State, and use in a browser",
    description:
      "Keep what was changed across restarts, and ask the mock from a page of any origin.",
    sections: ["State", "In a browser"],
    flags: ["state", "fsync"],
  },
];
