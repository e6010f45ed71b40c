import type { Issue } from "@rollcall/core/validate";

interface Validators {
  readonly answerSchemas: Readonly<Record<string, unknown>>;
  readonly validate: (
    schema: never,
    value: unknown,
  ) => { readonly issues: readonly Issue[] };
}

/** The checks of each version, a chunk each. */
const validators: Readonly<Record<string, () => Promise<Validators>>> = {
  v1: () => import("@rollcall/core/validate"),
  v3: () => import("@rollcall/core/v3/validate"),
};

/** The versions whose answers can be checked. */
export const checkedVersions: readonly string[] = Object.keys(validators);

/**
 * What is wrong with the success answer of an operation, by the spec. Nothing
 * where the spec does not say what it is.
 */
export async function checkAnswer(
  version: string,
  operationId: string,
  value: unknown,
): Promise<readonly Issue[] | undefined> {
  const load = validators[version];
  if (load === undefined) {
    return undefined;
  }
  const { answerSchemas, validate } = await load();
  const schema = answerSchemas[operationId];
  if (schema === undefined) {
    return undefined;
  }
  return validate(schema as never, value).issues;
}
