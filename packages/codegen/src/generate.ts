import type { PlacedAlias } from "./aliases/alias.js";
import { checkAliases } from "./aliases/check-aliases.js";
import { readAliases } from "./aliases/read-aliases.js";
import { withFormerNames } from "./aliases/with-former-names.js";
import { checkSpec, place } from "./check-spec.js";
import { SpecError } from "./diagnostics/spec-error.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import { type LoadedSpec, loadSpec } from "./load-spec.js";
import { writeMock } from "./mock/write-mock.js";
import { upgrade } from "./upgrade-to-3-1.js";
import { suffixOf } from "./version-folder.js";
import { writeCore } from "./write-core.js";

/** Sources by the names of their files. */
type Sources = Record<string, string>;

/** What the generation takes beside the spec. */
export interface GenerateOptions {
  /**
   * What `aliases.yaml` is to hold.
   *
   * @default What the file beside the root document holds, if there is one.
   */
  readonly aliases?: string | undefined;
}

/** A package that has sources made from the spec. */
interface Target {
  /** From the root of the repository. */
  readonly folder: string;
  write(spec: LoadedSpec, aliases: readonly PlacedAlias[]): Promise<Sources>;
}

/** A package with generated sources is a row here. */
const targets = {
  core: {
    folder: "packages/core/src/generated",
    write: writeCore,
  },
  mock: {
    folder: "packages/mock-server/src/generated",
    write: writeMock,
  },
} satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;

/** The packages that sources can be generated for. */
export const targetNames = Object.keys(targets) as readonly TargetName[];

/**
 * The sources that one package keeps in its `src/generated/`, by file name.
 *
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generate(
  target: TargetName,
  specFile: string,
  options: GenerateOptions = {},
): Promise<Sources> {
  const loaded = await loadSpec(specFile);
  const aliases = readAliases(specFile, options.aliases);
  const spec = await check(loaded, aliases);
  return await write(spec, target, aliases);
}

/**
 * The sources of every package, from a spec that was loaded before.
 *
 * @param aliases What was called otherwise before.
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generateAll(
  loaded: LoadedSpec,
  aliases: readonly PlacedAlias[] = [],
): Promise<Record<TargetName, Sources>> {
  const spec = await check(loaded, aliases);
  return {
    core: await write(spec, "core", aliases),
    mock: await write(spec, "mock", aliases),
  };
}

/**
 * Where each package keeps what is made of a version of the API, from the root
 * of the repository. The files import the package's own, so that those of later
 * versions are their siblings.
 */
export function generatedFolders(version: string): Record<TargetName, string> {
  const suffix = suffixOf(version);
  return {
    core: targets.core.folder + suffix,
    mock: targets.mock.folder + suffix,
  };
}

/** The sources of `@rollcall/core`: see {@link generate}. */
export function generateCore(
  specFile: string,
  options?: GenerateOptions,
): Promise<Sources> {
  return generate("core", specFile, options);
}

/** The spec as 3.1, in which what was called otherwise knows its old names. */
async function check(
  loaded: LoadedSpec,
  aliases: readonly PlacedAlias[],
): Promise<LoadedSpec> {
  const document = upgrade(loaded.document);
  const spec = {
    ...loaded,
    document,
  };
  const inSpec = await placeFault(spec, () => checkSpec(spec));
  const inAliases = checkAliases(document, aliases);
  const diagnostics = [...inSpec, ...inAliases];
  if (diagnostics.length > 0) {
    throw new SpecError(diagnostics);
  }
  return {
    ...spec,
    document: withFormerNames(document, aliases),
  };
}

function write(
  spec: LoadedSpec,
  target: TargetName,
  aliases: readonly PlacedAlias[],
): Promise<Sources> {
  const { write: writeTarget } = targets[target];
  return placeFault(spec, () => writeTarget(spec, aliases));
}

/** Gives the faults that a step meets their files and lines. */
async function placeFault<T>(
  spec: LoadedSpec,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SpecFault) {
      const placed = error.findings.map((finding) => place(spec, finding));
      throw new SpecError(await Promise.all(placed));
    }
    throw error;
  }
}
