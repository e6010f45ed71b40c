import type { ApiVersion } from "../api/api-version.js";
import { callSecrets } from "../api/call-secrets.js";
import { createCallColumns } from "./columns.js";
import type { RecordKind } from "./record-kind.js";

/** How the calls of a version are printed. */
export async function createCallKind(version: ApiVersion): Promise<RecordKind> {
  const groupReason = await version.loadReasonGroups();
  return {
    createColumns: (times) => createCallColumns(times, groupReason),
    schema: version.call,
    idField: "call_id",
    secrets: callSecrets,
  };
}
