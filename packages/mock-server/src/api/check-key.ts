import type { Workspace } from "../calls/workspace.js";

/** The API's own words for a request without a valid key. */
export const UNAUTHORIZED = "API key is missing or invalid.";

/** Which workspace a request may see. */
export type Auth = (authorization: string | undefined) => Workspace | undefined;

/**
 * Makes the bearer check. Each key has its workspace; without any key, every
 * bearer sees the first one, but a bearer there has to be.
 */
export function createAuth(
  keys: readonly string[],
  workspaces: readonly Workspace[],
): Auth {
  const byKey = new Map(
    keys.map((key, n) => [key, workspaces[n] as Workspace]),
  );
  const check = (authorization: string | undefined) => {
    const token = /^Bearer +([^\s]+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) {
      return undefined;
    }
    if (byKey.size === 0) {
      return workspaces[0];
    }
    return byKey.get(token);
  };
  // A client sends the same header every time.
  let last:
    | {
        readonly header: string | undefined;
        readonly seen: Workspace | undefined;
      }
    | undefined;
  return (authorization) => {
    if (last?.header !== authorization || last === undefined) {
      last = {
        header: authorization,
        seen: check(authorization),
      };
    }
    return last.seen;
  };
}
