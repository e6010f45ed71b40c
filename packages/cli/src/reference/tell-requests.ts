import type { ApiVersion } from "../api/api-version.js";
import { apiVersions } from "../api/versions.js";
import type { SpecFlag } from "../flags/spec-flags.js";
import { flagsOfVersions, type VersionFlags } from "../flags/version-flags.js";
import { callIdPattern } from "../input/is-call-id.js";
import type { CommandRequest, RequestFlag } from "./cli-reference.js";
import { tellForm } from "./tell-form.js";

/** Every operation that a command sends, in each version. */
export function tellRequests(): CommandRequest[] {
  const versions = flagsOfVersions(apiVersions);
  return versions.flatMap((one) => [tellList(one), tellGet(one.version)]);
}

function tellList({ version, flags }: VersionFlags): CommandRequest {
  const own = flags.filter(isOwn);
  return {
    version: version.name,
    operation: version.list.id,
    command: "list",
    flags: own.map(tellFlag),
  };
}

/** One of today, and of this version. */
function isOwn({ now, from }: SpecFlag): boolean {
  return now === undefined && from === undefined;
}

function tellFlag({ flag, path, schema }: SpecFlag): RequestFlag {
  return {
    flag,
    path,
    form: tellForm(schema),
  };
}

/** It takes ids, and nothing that the spec has beside them. */
function tellGet(version: ApiVersion): CommandRequest {
  return {
    version: version.name,
    operation: version.get.id,
    command: "get",
    operandPattern: callIdPattern.source,
    flags: [],
  };
}
