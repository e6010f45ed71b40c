import { checkSpec, place } from "./check-spec.js";
import { writeCore } from "./core.js";
import { SpecError } from "./diagnostics/spec-error.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import type { OpenApiDocument } from "./document.js";
import { type LoadedSpec, loadSpec } from "./load-spec.js";
import { writeMock } from "./mock/write-mock.js";
import { upgrade } from "./upgrade.js";

/** Sources by the names of their files. */
type Sources = Record<string, string>;

/** A package that has sources made from the spec. */
interface Target {
  /** From the root of the repository. */
  readonly folder: string;
  write(document: OpenApiDocument): Promise<Sources>;
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
): Promise<Sources> {
  const loaded = await loadSpec(specFile);
  const spec = await check(loaded);
  return await write(spec, target);
}

/**
 * All sources that are made from a spec, by their paths in the repository.
 *
 * @param version Of the API: each has folders of its own.
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generateAll(
  loaded: LoadedSpec,
  version: string,
): Promise<Sources> {
  const spec = await check(loaded);
  const folders = generatedFolders(version);
  const all: Sources = {};
  for (const target of targetNames) {
    const sources = await write(spec, target);
    for (const [name, source] of Object.entries(sources)) {
      all[`${folders[target]}/${name}`] = source;
    }
  }
  return all;
}

/**
 * Where each package keeps what is made of a version of the API, from the root
 * of the repository. The files import the package's own, so that those of later
 * versions are their siblings.
 */
export function generatedFolders(version: string): Record<TargetName, string> {
  const suffix = version === "v1" ? "" : `-${version}`;
  return {
    core: targets.core.folder + suffix,
    mock: targets.mock.folder + suffix,
  };
}

/** The sources of `@rollcall/core`: see {@link generate}. */
export function generateCore(specFile: string): Promise<Sources> {
  return generate("core", specFile);
}

async function check(loaded: LoadedSpec): Promise<LoadedSpec> {
  const spec = {
    ...loaded,
    document: upgrade(loaded.document),
  };
  const diagnostics = await placeFault(spec, () => checkSpec(spec));
  if (diagnostics.length > 0) {
    throw new SpecError(diagnostics);
  }
  return spec;
}

function write(spec: LoadedSpec, target: TargetName): Promise<Sources> {
  const { write: writeTarget } = targets[target];
  return placeFault(spec, () => writeTarget(spec.document));
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
