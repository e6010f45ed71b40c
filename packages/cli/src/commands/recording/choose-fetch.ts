import { type FetchOnce, lookUpPublic } from "../../download/open-file.js";
import type { Io } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { createDemoFetch, demoOrigin } from "../../source/demo.js";
import type { recordingOptions } from "./recording-options.js";

type Options = Input<typeof recordingOptions>["options"];

/** What reads files: the demo's mock, or the network, public hosts only. */
export async function chooseFetch(
  options: Options,
  io: Io,
): Promise<FetchOnce> {
  if (options.demo) {
    const fetchDemo = await createDemoFetch();
    return (url, init) => fetchDemo(new Request(url, init));
  }
  const { Agent, fetch } = await import("undici");
  const publicHosts = new Agent({ connect: { lookup: lookUpPublic } });
  const own = ownOriginOf(options, io);
  return async (url, init) => {
    const dispatcher = url.origin === own ? undefined : publicHosts;
    const response = await fetch(url, {
      ...init,
      ...(dispatcher && { dispatcher }),
    });
    return response as unknown as Response;
  };
}

/** Hosts that are this machine: a mock's. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Where the calls came from, if that is a mock on this machine. */
export function ownOriginOf(
  { demo, baseUrl }: Pick<Options, "demo" | "baseUrl">,
  { env }: Io,
): string | undefined {
  if (demo) {
    return demoOrigin;
  }
  const text = baseUrl ?? env.RETELL_BASE_URL ?? "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && loopback.test(url.hostname) ? url.origin : undefined;
}
