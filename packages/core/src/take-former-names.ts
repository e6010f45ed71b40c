import type { OperationClient } from "./operation-client.js";
import { renameParameters } from "./request/former-names.js";

/**
 * The same client, whose requests may name parameters as they were called
 * before. An entry hands its client in where its spec has such names, so that
 * nobody else pays for them.
 */
export function takeFormerNames<Operations>(
  client: OperationClient<Operations>,
): OperationClient<Operations> {
  return {
    send: async (operation, given, options) => {
      const renamed = renameParameters(operation, given);
      return client.send(operation, renamed as typeof given, options);
    },
    pages: (operation, given = {}) =>
      client.pages(operation, renameParameters(operation, given)),
    iterate: (operation, given = {}) =>
      client.iterate(operation, renameParameters(operation, given)),
  };
}
