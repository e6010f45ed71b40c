import {
  type CheckResult,
  checkPackage,
  createPackageFromTarballData,
  type ResolutionKind,
} from "@arethetypeswrong/core";
import { filterProblems } from "@arethetypeswrong/core/problems";

/**
 * `node10` is TypeScript's resolution before there were `exports`; packages
 * tell it where types are by `typesVersions`.
 */
const promised: readonly ResolutionKind[] = [
  "node10",
  "node16-cjs",
  "node16-esm",
  "bundler",
];

/** These promise less. */
const promisedOf: Readonly<Record<string, readonly ResolutionKind[]>> = {
  "@rollcall/mock-server": ["node16-esm", "bundler"],
  "@rollcall/sinks": ["node16-esm", "bundler"],
  "@rollcall/spec-diff": ["node16-esm", "bundler"],
};

/**
 * What attw finds wrong with a package's types, in the resolutions that the
 * package promises.
 */
export async function resolutionProblems(
  name: string,
  tarball: Uint8Array,
): Promise<object[]> {
  const result: CheckResult = await checkPackage(
    createPackageFromTarballData(tarball),
  );
  if (!result.types) {
    return [{ kind: "NoTypes" }];
  }
  const kinds = promisedOf[name] ?? promised;
  return kinds.flatMap((resolutionKind) =>
    filterProblems(result, { resolutionKind }),
  );
}
