import type { CallsClient } from "../api/api-version.js";
import { apiVersions } from "../api/versions.js";
import type { mcpOptions } from "../commands/mcp/mcp-options.js";
import type { StatsReport } from "../commands/stats/stats-report.js";
import { flagsOfVersions, type VersionFlags } from "../flags/version-flags.js";
import type { Io } from "../io.js";
import type { Input } from "../registry/command.js";
import { connect } from "../source/connect.js";
import { charactersPerToken } from "./answer-size.js";
import { chooseRedaction, type Redaction } from "./redaction.js";

/** A command line of `rollcall mcp`. */
export type McpInput = Input<typeof mcpOptions>;

/** What all requests of a server have in common. */
export interface Session {
  /** The version that is asked, with every flag of its list. */
  readonly chosen: VersionFlags;
  readonly options: McpInput["options"];
  readonly redaction: Redaction;
  /** How long an answer may be, in characters. */
  readonly budget: number;
  /**
   * The client, made when it is first needed: where there is no key yet, a
   * later request looks again.
   *
   * @throws CliError where there is no key or address.
   */
  readonly connect: () => Promise<CallsClient>;
  /** The report of which some pages may be asked for yet, by its question. */
  readonly reports: Map<string, StatsReport>;
}

/** What a command line says, for all requests. */
export function createSession(input: McpInput, io: Io): Session {
  const { options } = input;
  const chosen = findFlags(input);
  const { version } = chosen;
  return {
    chosen,
    options,
    redaction: chooseRedaction(version, options),
    reports: new Map(),
    budget: options.maxTokens * charactersPerToken,
    connect: keepFirst(() => {
      return connect(version, options, io);
    }),
  };
}

/** What is made once it can be made, and then kept. */
function keepFirst<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}

function findFlags({ chosen }: McpInput): VersionFlags {
  const all = flagsOfVersions(apiVersions);
  const found = all.find(({ version }) => version === chosen?.version);
  if (found === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  return found;
}
