import { DEFAULT_CALLS, DEFAULT_SEED } from "../defaults.js";

/**
 * One flag of the command. A table, so that the parser and the help cannot
 * disagree.
 */
export interface Flag {
  readonly type: "string" | "boolean";
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** The flag without which it means nothing. */
  readonly needs?: string;
  /** What follows it, in the help. */
  readonly value?: string;
  readonly help: string;
}

/** Every flag of the command, by its name without the dashes. */
export const FLAGS = {
  port: {
    type: "string",
    value: "<n>",
    help: "port to listen on; 0: any that is free (default 8787)",
  },
  host: {
    type: "string",
    value: "<address>",
    help: "address to listen on (default 127.0.0.1: this machine only)",
  },
  seed: {
    type: "string",
    value: "<n>",
    help: `which data set: the same seed gives the same bytes (default ${DEFAULT_SEED})`,
  },
  calls: {
    type: "string",
    value: "<n>",
    help: `how many calls, up to 1000000000 (default ${DEFAULT_CALLS}; 0 with --data)`,
  },
  profile: {
    type: "string",
    value: "<name>",
    help: "what kind of workspace: support, outbound, mixed (default mixed)",
  },
  size: {
    type: "string",
    value: "<name>",
    help: "how long the transcripts are: short, medium, long (default medium)",
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
    help: "accept only this key; may be repeated, and each key sees other data",
  },
  "max-limit": {
    type: "string",
    value: "<n>",
    help: "the largest page, in calls (default 1000)",
  },
  "cursor-expiry": {
    type: "string",
    value: "<when>",
    help: 'when the keys of the v3 list expire: 10m, "20 requests" (default never)',
  },
  "range-end": {
    type: "string",
    value: "<how>",
    help: "whether a v3 range filter takes in its upper end: inclusive, exclusive (default inclusive)",
  },
  media: {
    type: "boolean",
    help: "serve the calls' recordings (WAV) and logs under /media/, where their URLs then lead",
  },
  "media-base": {
    type: "string",
    needs: "media",
    value: "<url>",
    help: "with --media: the address that the URLs begin with (default where it listens)",
  },
  strict: {
    type: "boolean",
    help: "answer 400 to unknown parameters and fields instead of ignoring them",
  },
  speed: {
    type: "string",
    value: "<x>",
    help: "how fast the clock runs; 1: real time, 0: it stands still (default 0; 1 with --live)",
  },
  live: {
    type: "string",
    value: "<rate>",
    help: "calls go on arriving after the data: 12/min",
  },
  state: {
    type: "string",
    value: "<file>",
    help: "keep what is registered and changed in a file, across restarts",
  },
  fsync: {
    type: "boolean",
    needs: "state",
    help: "with --state: wait for the disk before each answer that changes something",
  },
  "webhook-url": {
    type: "string",
    value: "<url>",
    help: "post signed webhooks to it as calls live",
  },
  "webhook-api": {
    type: "string",
    needs: "webhook-url",
    value: "<version>",
    help: "whose call webhooks carry: v1, v3 (default v1)",
  },
  "webhook-body": {
    type: "string",
    needs: "webhook-url",
    value: "<form>",
    help: "where webhooks have the call: data, call, both (default data, with v3 call)",
  },
  fault: {
    type: "string",
    multiple: true,
    value: "<fault>",
    help: 'what goes wrong, such as "status=503;rate=0.1"; may be repeated',
  },
  latency: {
    type: "string",
    value: "<time>",
    help: 'hold answers back: 80ms, "lognormal(80ms,0.5)", "uniform(20ms,200ms)"',
  },
  "rate-limit": {
    type: "string",
    value: "<rate>",
    help: "requests that each key may make: 60/min",
  },
  "admin-host": {
    type: "string",
    multiple: true,
    value: "<name>",
    help: "let clients that use this host name use the admin API; may be repeated",
  },
  "no-admin": {
    type: "boolean",
    help: "turn off the admin API under /__rollcall/",
  },
  log: {
    type: "string",
    value: "<form>",
    help: "log on stderr: pretty, json, off (default pretty)",
  },
  verbose: {
    type: "boolean",
    help: "log every request",
  },
  help: {
    type: "boolean",
    help: "show this",
  },
  version: {
    type: "boolean",
    help: "show the version",
  },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;
