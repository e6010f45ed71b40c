import { afterAll, beforeAll, describe } from "vitest";
import type { MockOptions } from "../../src/api/mock-options.js";
import { ApiClient } from "./api-client.js";
import type { ApiVersion } from "./api-version.js";
import { legacyVersion } from "./legacy-version.js";
import type { Subject } from "./oracle.js";
import { presentVersion } from "./present-version.js";
import { TRANSPORTS, type Transport } from "./transports.js";

/** The versions that the mock answers, all at once. */
export const VERSIONS: readonly ApiVersion[] = [legacyVersion, presentVersion];

/** The two keys, each with calls of its own. */
export const keys = { first: "key_of_the_first", second: "key_of_the_second" };

/** What sentences about a version are said with. */
export interface Scene {
  readonly transport: Transport;
  readonly client: ApiClient;
  /** The same version, with the other key. */
  readonly other: ApiClient;
  /** Every call of the first key, as get shows it. */
  readonly all: readonly Subject[];
  /** The same calls, as a list shows them. */
  readonly listed: readonly Subject[];
  /** Its agents, those with the most calls first. */
  readonly agents: readonly string[];
  /** A call that connected, in the middle of the data. */
  readonly middle: Required<Subject>;
}

/**
 * Describes what has to hold for each of these versions over each transport.
 *
 * @param define Is given the version, and what reads the scene in a test.
 */
export function describeVersions(
  title: string,
  versions: readonly ApiVersion[],
  options: MockOptions,
  define: (version: ApiVersion, scene: () => Scene) => void,
): void {
  const rows = versions.flatMap((version) =>
    TRANSPORTS.map(([name, open]) => ({ version, name, open })),
  );
  describe.each(rows)(
    `${title}: $version.name over $name`,
    ({ version, open }) => {
      let scene: Scene;
      beforeAll(async () => {
        const apiKeys = Object.values(keys);
        scene = sceneOf(version, await open({ apiKeys, ...options }));
      });
      afterAll(() => scene.transport.close());
      define(version, () => scene);
    },
  );
}

function sceneOf(version: ApiVersion, transport: Transport): Scene {
  const [workspace] = transport.mock.workspaces;
  if (workspace === undefined) {
    throw new Error("There is no workspace.");
  }
  const { calls } = workspace;
  const all = version.everyCall(transport.mock);
  return {
    transport,
    client: new ApiClient(transport, version, keys.first),
    other: new ApiClient(transport, version, keys.second),
    all,
    listed: all.map((call) => version.listed(call)),
    agents: calls.agents.map(({ id }) => id),
    middle: calls.callAt(Math.floor(calls.count / 2)) as Required<Subject>,
  };
}
