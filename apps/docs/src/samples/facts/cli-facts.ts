import type { PlacedOperation } from "@rollcall/codegen";
import { apiVersions } from "../../../../../packages/cli/src/api/versions.js";
import {
  flagsOfVersions,
  type VersionFlags,
} from "../../../../../packages/cli/src/flags/version-flags.js";
import type { CliFacts, CliFlag } from "../sample-request.js";
import { describeForm } from "./cli-form.js";

const versions = flagsOfVersions(apiVersions);

/** How the command line sends an operation, if it does. */
export function findCliFacts(
  version: string,
  { id, parameters }: PlacedOperation,
): CliFacts | undefined {
  const known = versions.find((one) => one.version.name === version);
  if (id === known?.version.list.id) {
    return { command: "list", operands: [], flags: listFlags(known) };
  }
  if (id === known?.version.get.id) {
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    const operands = inPath.map(({ name }) => name);
    return { command: "get", operands, flags: [] };
  }
  return undefined;
}

/** Those of today, and of this version. */
function listFlags({ flags }: VersionFlags): CliFlag[] {
  const own = flags.filter(({ now, from }) => !now && !from);
  return own.map(({ flag, path, schema }) => {
    return { flag, path, form: describeForm(schema) };
  });
}
