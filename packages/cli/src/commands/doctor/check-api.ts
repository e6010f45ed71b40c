import type { ApiVersion, CallsClient } from "../../api/api-version.js";
import { askForOne } from "../../api/ask-for-one.js";
import { explainNotServed } from "../../api/explain-not-served.js";
import { apiVersions } from "../../api/versions.js";
import type { Io } from "../../io.js";
import { createFetch } from "../../net/create-fetch.js";
import {
  type ConnectionOptions,
  connectTo,
  type Server,
} from "../../source/connect.js";
import { type Finding, fail, failBy, report, warn } from "./finding.js";

/** Whether the API answers, and whether its clock agrees with ours. */
export async function checkServer(
  server: Server,
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<Finding[]> {
  const send = (await createFetch(server.address, io)) ?? fetch;
  let skewMs: number | undefined;
  const watch: typeof fetch = async (...asked) => {
    const response = await send(...asked);
    skewMs = readSkew(response, io);
    return response;
  };
  const client = await connectTo(server, version, options, {
    ...io,
    fetch: watch,
  });
  const answer = await checkApi(client, version, io);
  if (skewMs === undefined) {
    return [answer];
  }
  return [answer, judgeClock(skewMs)];
}

/** Whether a client's list is answered. */
export async function checkApi(
  client: CallsClient,
  version: ApiVersion,
  { now, signal }: Io,
): Promise<Finding> {
  const startedAt = now();
  try {
    await askForOne(client, version, signal);
  } catch (error) {
    return failBy("API", explainNotServed(error, version, apiVersions));
  }
  const ms = Math.round(now() - startedAt);
  return report(
    "API",
    `${version.name}, ${version.title}: answered in ${ms} ms`,
  );
}

/** By how much our clock is ahead, in milliseconds. */
function readSkew({ headers }: Response, { now }: Io): number | undefined {
  const date = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(date)) {
    return undefined;
  }
  return now() - date;
}

/** An answer takes its time, and its date is in seconds. */
const smallMs = 60_000;

/** Signed webhooks are refused beyond this. */
const mostMs = 5 * 60_000;

function judgeClock(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const side = skewMs > 0 ? "ahead of" : "behind";
  const message = `${seconds} s ${side} the server's`;
  const fix = "Let the system set its clock by the network (NTP).";
  if (Math.abs(skewMs) > mostMs) {
    return fail("clock", message, fix);
  }
  if (Math.abs(skewMs) > smallMs) {
    return warn("clock", message, fix);
  }
  return report("clock", "agrees with the server's");
}
