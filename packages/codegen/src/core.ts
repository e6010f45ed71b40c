import type { Alias, PlacedAlias } from "./aliases/alias.js";
import { checkAliases } from "./aliases/check-aliases.js";
import { oldChecks } from "./aliases/old-checks.js";
import { oldEnums } from "./aliases/old-enums.js";
import { readAliases } from "./aliases/read-aliases.js";
import { withFormerNames } from "./aliases/with-former-names.js";
import { checkSpec, place } from "./check-spec.js";
import { SpecError } from "./diagnostics/spec-error.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import type { OpenApiDocument } from "./document.js";
import { generateEnums } from "./enums.js";
import { generateFilters } from "./filters/generate-filters.js";
import { type LoadedSpec, loadSpec } from "./load-spec.js";
import { generateOperations } from "./operations.js";
import { generateReference } from "./reference.js";
import { generateTypes } from "./types.js";
import { upgrade } from "./upgrade.js";
import { generateValidators } from "./validators/index.js";

/** What the generation takes beside the spec. */
export interface GenerateOptions {
  /**
   * What `aliases.yaml` is to hold.
   *
   * @default What the file beside the root document holds, if there is one.
   */
  readonly aliases?: string | undefined;
}

/**
 * The sources that `@rollcall/core` keeps in `src/generated/`, by file name.
 *
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generateCore(
  specFile: string,
  { aliases: text }: GenerateOptions = {},
): Promise<Record<string, string>> {
  const spec = await loadSpec(specFile);
  return generateFrom(spec, readAliases(specFile, text));
}

/**
 * The same sources, from a spec that was loaded before.
 *
 * @param aliases What was called otherwise before.
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generateFrom(
  spec: LoadedSpec,
  aliases: readonly PlacedAlias[] = [],
): Promise<Record<string, string>> {
  const document = upgrade(spec.document);
  try {
    const inSpec = await checkSpec({
      ...spec,
      document,
    });
    const diagnostics = [...inSpec, ...checkAliases(document, aliases)];
    if (diagnostics.length > 0) {
      throw new SpecError(diagnostics);
    }
    return await write(withFormerNames(document, aliases), aliases);
  } catch (error) {
    if (error instanceof SpecFault) {
      const diagnostic = await place(spec, error.finding);
      throw new SpecError([diagnostic]);
    }
    throw error;
  }
}

async function write(
  document: OpenApiDocument,
  aliases: readonly Alias[],
): Promise<Record<string, string>> {
  const validators = generateValidators(document);
  return {
    "enums.ts": generateEnums(document) + oldEnums(document, aliases),
    "filters.ts": generateFilters(),
    "operations.ts": generateOperations(document, aliases),
    "reference.ts": generateReference(document, aliases),
    "types.ts": await generateTypes(document, aliases),
    "validators.ts": validators + oldChecks(validators, aliases),
  };
}
