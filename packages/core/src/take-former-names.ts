import type { Engine } from "./engine.js";
import { renameParameters } from "./request/former-names.js";
import { renameInRequests } from "./request/rename-in-requests.js";
import type { OperationSpec } from "./spec/operation.js";

/**
 * The same engine, whose requests may name parameters as they were called
 * before. An entry hands its engine in where its spec has such names, so that
 * nobody else pays for them.
 *
 * @param tables - Of all operations of the spec.
 */
export function takeFormerNames<Operations, Paths extends object>(
  engine: Engine<Operations, Paths>,
  tables: Readonly<Record<string, OperationSpec>>,
): Engine<Operations, Paths> {
  return {
    send: async (operation, given, options) => {
      const renamed = renameParameters(operation, given);
      return engine.send(operation, renamed as typeof given, options);
    },
    pages: (operation, given = {}) =>
      engine.pages(operation, renameParameters(operation, given)),
    iterate: (operation, given = {}) =>
      engine.iterate(operation, renameParameters(operation, given)),
    raw: renameInRequests(engine.raw, tables),
  };
}
