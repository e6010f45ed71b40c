import type { PlacedOperation } from "@rollcall/codegen";
import { apiVersions } from "../../../../../packages/cli/src/api/versions.js";
import type { SpecFlag } from "../../../../../packages/cli/src/flags/spec-flags.js";
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
  placed: PlacedOperation,
): CliFacts | undefined {
  const known = versions.find((one) => one.version.name === version);
  switch (placed.id) {
    case known?.version.list.id:
      return describeList(known);
    case known?.version.get.id:
      return describeGet(placed);
    default:
      return undefined;
  }
}

function describeList(known: VersionFlags | undefined): CliFacts {
  const flags = known?.flags ?? [];
  return {
    command: "list",
    operands: [],
    flags: flags.filter(isOwn).map(describeFlag),
  };
}

/** One of today, and of this version. */
function isOwn({ now, from }: SpecFlag): boolean {
  return now === undefined && from === undefined;
}

function describeFlag({ flag, path, schema }: SpecFlag): CliFlag {
  const form = describeForm(schema);
  return {
    flag,
    path,
    form,
  };
}

/** It takes ids, and nothing that the spec has beside them. */
function describeGet({ parameters }: PlacedOperation): CliFacts {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return {
    command: "get",
    operands: inPath.map(({ name }) => name),
    flags: [],
  };
}
