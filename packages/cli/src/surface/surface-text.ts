import type { OperationReference } from "@rollcall/core/spec";
import type { ApiVersion } from "../api/api-version.js";
import { apiVersions } from "../api/versions.js";
import type { Io } from "../io.js";
import { createProgram } from "../program.js";
import { surfaceOf } from "./surface-of.js";

/** Nothing is run: a program is only asked what it takes. */
const noIo: Io = {
  env: {},
  stdout: process.stdout,
  stderr: process.stderr,
  signal: new AbortController().signal,
};

/**
 * What `cli-surface.json`, or `cli-surface-v3.json`, holds: what people write
 * for one version. The flags of another that go on there are that one's.
 *
 * @param list What the list is made of; the spec's own by default.
 */
export function surfaceText(
  version: ApiVersion,
  list: OperationReference = version.list,
): string {
  const alone: ApiVersion = {
    ...version,
    list,
  };
  const names = surfaceOf(createProgram(noIo, [alone]));
  return `${JSON.stringify(names, null, 2)}\n`;
}

/** The version of a name. */
export function versionCalled(name: string | undefined): ApiVersion {
  const version = apiVersions.find((one) => one.name === name);
  if (version === undefined) {
    throw new Error(`The command line knows no version ${name}.`);
  }
  return version;
}

/** Where the names of a version are committed. */
export function surfaceFile(version: ApiVersion): URL {
  const suffix = version === apiVersions[0] ? "" : `-${version.name}`;
  return new URL(`../../cli-surface${suffix}.json`, import.meta.url);
}
