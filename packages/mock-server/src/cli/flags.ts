/** One flag of the command. A table, so that the parser and the help cannot disagree. */
export interface Flag {
  readonly type: "string" | "boolean";
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** What follows it, in the help. */
  readonly value?: string;
  readonly help: string;
}

export const FLAGS = {
  port: { type: "string", value: "<n>", help: "port to listen on; 0: any that is free (default 8787)" },
  host: {
    type: "string",
    value: "<address>",
    help: "address to listen on (default 127.0.0.1: this machine only)",
  },
  seed: {
    type: "string",
    value: "<n>",
    help: "which data set: the same seed gives the same bytes (default 1)",
  },
  calls: {
    type: "string",
    value: "<n>",
    help: "how many calls, up to 1000000000 (default 10000; 0 with --data)",
  },
  profile: {
    type: "string",
    value: "<name>",
    help: "what kind of workspace: support, outbound, mixed (default mixed)",
  },
  size: {
    type: "string",
    value: "<name>",
    help: "how long the transcripts are: short, long (default short)",
  },
  data: {
    type: "string",
    multiple: true,
    value: "<file>",
    help: "calls of your own, NDJSON or JSON; may be repeated",
  },
  "api-key": {
    type: "string",
    multiple: true,
    value: "<key>",
    help: "accept this key only; each further key sees other data",
  },
  "max-limit": { type: "string", value: "<n>", help: "the largest page, in calls (default 1000)" },
  strict: { type: "boolean", help: "answer 400 to unknown parameters instead of ignoring them" },
  log: { type: "string", value: "<form>", help: "log on stderr: pretty, json, off (default pretty)" },
  verbose: { type: "boolean", help: "log every request" },
  help: { type: "boolean", help: "show this" },
  version: { type: "boolean", help: "show the version" },
} as const satisfies Record<string, Flag>;
