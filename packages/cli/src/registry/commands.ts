import type { RegisteredCommand } from "./registered-command.js";

/** Every command, in the order of the help. */
export const commands: readonly RegisteredCommand[] = [
  {
    name: "list",
    summary: "List calls, filtered: the newest, or all of them",
    group: "read",
    load: async () => (await import("../commands/list/command.js")).command,
  },
  {
    name: "get",
    summary: "Print whole calls by their ids",
    group: "read",
    load: async () => (await import("../commands/get/command.js")).command,
  },
  {
    name: "transcript",
    summary: "Show what was said in a call, turn by turn",
    group: "read",
    load: async () => {
      return (await import("../commands/transcript/command.js")).command;
    },
  },
  {
    name: "recording",
    summary: "Save the recording, or the log, of a call",
    group: "read",
    load: async () => {
      return (await import("../commands/recording/command.js")).command;
    },
  },
  {
    name: "mock",
    summary: "Run the API on this machine, with sample calls or your own",
    group: "build",
    load: async () => (await import("../commands/mock/command.js")).command,
  },
  {
    name: "webhooks verify",
    summary: "Say whether a webhook is signed with your key",
    group: "build",
    load: async () => {
      return (await import("../commands/webhooks-verify/command.js")).command;
    },
  },
  {
    name: "webhooks listen",
    summary: "Print the webhooks that come, checked",
    group: "build",
    load: async () => {
      return (await import("../commands/webhooks-listen/command.js")).command;
    },
  },
  {
    name: "webhooks send",
    summary: "Send a signed webhook to your receiver",
    group: "build",
    load: async () => {
      return (await import("../commands/webhooks-send/command.js")).command;
    },
  },
  {
    name: "login",
    summary: "Store an API key, and find out which version to ask",
    group: "set",
    load: async () => (await import("../commands/login/command.js")).command,
  },
  {
    name: "logout",
    summary: "Forget a stored API key",
    group: "set",
    load: async () => (await import("../commands/logout/command.js")).command,
  },
  {
    name: "whoami",
    summary: "Tell which profile, key and address are used",
    group: "set",
    load: async () => (await import("../commands/whoami/command.js")).command,
  },
  {
    name: "doctor",
    summary: "Find out why the API cannot be asked, and what to do",
    group: "set",
    load: async () => (await import("../commands/doctor/command.js")).command,
  },
  {
    name: "config list",
    summary: "Show what is set",
    group: "set",
    load: async () => (await import("../commands/config/list.js")).command,
  },
  {
    name: "config get",
    summary: "Print one setting",
    group: "set",
    load: async () => (await import("../commands/config/get.js")).command,
  },
  {
    name: "config set",
    summary: "Change a setting",
    group: "set",
    load: async () => (await import("../commands/config/set.js")).command,
  },
  {
    name: "config unset",
    summary: "Take a setting away",
    group: "set",
    load: async () => (await import("../commands/config/unset.js")).command,
  },
  {
    name: "config path",
    summary: "Print where the settings are",
    group: "set",
    load: async () => (await import("../commands/config/path.js")).command,
  },
  {
    name: "completion",
    summary: "Print the completion script of a shell",
    group: "set",
    load: async () => {
      return (await import("../commands/completion/command.js")).command;
    },
  },
  {
    name: "schema",
    summary: "Print the JSON Schema of what a command prints",
    group: "build",
    load: async () => {
      const { createCommand } = await import("../commands/schema/command.js");
      return createCommand(commands);
    },
  },
  {
    name: "grep",
    summary: "Search in transcripts",
    group: "understand",
    load: async () => (await import("../commands/grep/command.js")).command,
  },
  {
    name: "stats",
    summary: "Count calls: volume, durations, rates, latency, cost",
    group: "understand",
    load: async () => (await import("../commands/stats/command.js")).command,
  },
  {
    name: "worst",
    summary: "Find the calls with the worst latency, length, cost or mood",
    group: "understand",
    load: async () => (await import("../commands/worst/command.js")).command,
  },
  {
    name: "compare",
    summary: "Compare two agents, versions or weeks, and say what differs",
    group: "understand",
    load: async () => (await import("../commands/compare/command.js")).command,
  },
  {
    name: "export",
    summary: "Write calls into a file: NDJSON, CSV, Parquet or XLSX",
    group: "keep",
    load: async () => (await import("../commands/export/command.js")).command,
  },
  {
    name: "watch",
    summary: "Tell what happens to calls, as it happens",
    group: "keep",
    load: async () => (await import("../commands/watch/command.js")).command,
  },
  {
    name: "mcp",
    summary: "Let a model read calls, over the Model Context Protocol",
    group: "understand",
    load: async () => (await import("../commands/mcp/command.js")).command,
  },
];
