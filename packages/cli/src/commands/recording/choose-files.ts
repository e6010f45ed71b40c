import type { ApiVersion } from "../../api/api-version.js";
import type { DownloadRule } from "../../download/check-url.js";
import type { FetchOnce } from "../../download/open-file.js";
import type { Io } from "../../io.js";
import { isLoopback } from "../../settings/check-address.js";
import { chooseTarget } from "../../settings/choose-target.js";
import type { ConnectionOptions } from "../../source/connect.js";
import { createDemoMock, demoOrigin } from "../../source/demo.js";

/** What reads the files of calls, and from where it may. */
interface Files {
  readonly fetchOnce: FetchOnce;
  readonly rule: DownloadRule;
}

/**
 * Chooses what reads files: the demo's mock, or the network. A mock on this
 * machine is read, too, if it is the API that is asked.
 */
export async function chooseFiles(
  version: ApiVersion,
  options: ConnectionOptions,
  io: Io,
): Promise<Files> {
  if (options.demo) {
    const mock = await createDemoMock();
    return {
      fetchOnce: (url, init) => mock.fetch(new Request(url, init)),
      rule: { ownOrigin: demoOrigin },
    };
  }
  const { address } = chooseTarget(version, options, io);
  const isMock = isLoopback(address.hostname);
  const rule = { ownOrigin: isMock ? address.origin : undefined };
  const { createFileFetch } = await import("../../download/file-fetch.js");
  return {
    fetchOnce: createFileFetch(rule, io),
    rule,
  };
}
