import type { ApiVersion, CallsClient } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { createFetch } from "../net/create-fetch.js";
import {
  type AddressOptions,
  chooseTarget,
  keyVariable,
} from "../settings/choose-target.js";
import { readKey } from "../settings/read-key.js";
import { tellWhichCounts } from "../settings/tell-which-counts.js";
import { askMock } from "./ask-mock.js";
import { createDemoMock } from "./demo.js";

/** Whom to ask, and how. */
export interface ConnectionOptions extends AddressOptions {
  readonly demo?: boolean;
  /** Whether the first request is printed in place of being sent. */
  readonly dryRun?: boolean;
  /** Whether each request is told on stderr. */
  readonly debug?: boolean;
  /** Whether only data and errors are printed. */
  readonly quiet?: boolean;
}

type ClientOptions = Parameters<ApiVersion["createClient"]>[0];

/** A server, and the key that it is sent. */
export interface Server {
  readonly address: URL;
  readonly apiKey: string;
}

/**
 * Creates the client that the options, the environment and the profile ask for:
 * the embedded mock with `--demo`, otherwise the API.
 *
 * @throws CliError where there is no key or address, or they do not belong
 * together.
 */
export async function connect(
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<CallsClient> {
  const client = await readClientOptions(version, options, io);
  return await version.createClient(client);
}

/**
 * What a client is created with, for those who create it themselves.
 *
 * @throws CliError where there is no key or address, or they do not belong
 * together.
 */
export async function readClientOptions(
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<ClientOptions> {
  if (options.demo) {
    return await readDemoOptions(version, options, io);
  }
  const target = chooseTarget(version, options, io);
  await tellWhichCounts(target.environmentKey, options, io);
  const key = options.dryRun ? undefined : await readKey(target, io);
  const server = {
    address: target.address,
    // A dry run sends no key, and needs none.
    apiKey: key?.apiKey ?? keyVariable,
  };
  return await readServerOptions(server, version, options, io);
}

/** Creates a client of one server, through a proxy where one is set. */
export async function connectTo(
  server: Server,
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<CallsClient> {
  const client = await readServerOptions(server, version, options, io);
  return await version.createClient(client);
}

async function readServerOptions(
  { address, apiKey }: Server,
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<ClientOptions> {
  const fetch = await createFetch(address, io);
  const watching = await watchRequests(version, options, io);
  return {
    apiKey,
    baseUrl: address.href,
    ...(fetch && { fetch }),
    ...watching,
  };
}

/** It answers every version. */
async function readDemoOptions(
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<ClientOptions> {
  if (options.baseUrl) {
    throw new CliError(
      "--demo and --base-url exclude each other: leave one out.",
    );
  }
  const mock = await createDemoMock();
  const watching = await watchRequests(version, options, io);
  return {
    apiKey: "demo",
    fetch: askMock(mock.answer),
    ...watching,
  };
}

/** What people see of the requests. */
async function watchRequests(
  version: ApiVersion,
  { dryRun, debug }: ConnectionOptions,
  io: Io,
): Promise<Partial<ClientOptions>> {
  if (dryRun) {
    const { createDryFetch } = await import("../net/dry-run.js");
    return {
      fetch: createDryFetch(io),
      maxRetries: 0,
    };
  }
  if (debug) {
    const { traceRequests } = await import("../net/trace-requests.js");
    return { hooks: [traceRequests(version, io)] };
  }
  return {};
}
