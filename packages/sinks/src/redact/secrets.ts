import { type OperationReference, reference } from "@rollcall/core/spec";
import { reference as referenceV3 } from "@rollcall/core/v3/spec";

/** What the spec says of a call: which of its fields hold what. */
export type SensitiveFields = Pick<OperationReference, "secrets" | "sensitive">;

/**
 * What the specs of all versions say of a call. A server may send in one version
 * what only another describes: the keys that somebody pressed are in no document
 * of the legacy list.
 */
export const everyVersion: readonly SensitiveFields[] = [
  reference.getCall,
  referenceV3.getCall,
];
