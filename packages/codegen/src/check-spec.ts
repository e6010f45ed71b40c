import { checkCoverage } from "./check-coverage.js";
import {
  checkDelivery,
  checkExtensions,
  checkLegacy,
} from "./check-extensions.js";
import { checkHidden } from "./check-hidden.js";
import { checkNames } from "./check-names.js";
import { checkPagination } from "./check-pagination.js";
import { checkParameters } from "./check-parameters.js";
import { checkSchemas } from "./check-schemas.js";
import type { Diagnostic, Finding } from "./diagnostics/diagnostic.js";
import { checkFilters } from "./filters/check-filters.js";
import type { LoadedSpec } from "./load-spec.js";
import { operationsOf } from "./placed-operation.js";

/** What every operation is checked by; a new rule is a row here. */
const rules = [checkExtensions, checkParameters, checkPagination, checkFilters];

/** What the operations of our own API are checked by, too. */
const houseRules = [...rules, checkCoverage];

/**
 * All that is wrong with a spec beyond what a linter of OpenAPI sees, each with
 * its place in the files.
 */
export function checkSpec(spec: LoadedSpec): Promise<Diagnostic[]> {
  const { document, isOurs } = spec;
  const hidden = checkHidden(document);
  if (hidden.length > 0) {
    // The other checks follow references.
    return placeAll(spec, hidden);
  }
  const applied = isOurs ? houseRules : rules;
  const inDocument = [...checkDelivery(document), ...checkLegacy(document)];
  const inSchemas = checkSchemas(document);
  const operations = operationsOf(document);
  const inOperations = operations.flatMap((placed) =>
    applied.flatMap((check) => check(document, placed)),
  );
  const findings = [
    ...inDocument,
    ...inSchemas,
    ...checkNames(document),
    ...inOperations,
  ];
  return placeAll(spec, findings);
}

function placeAll(
  spec: LoadedSpec,
  findings: readonly Finding[],
): Promise<Diagnostic[]> {
  const diagnostics = findings.map((finding) => place(spec, finding));
  return Promise.all(diagnostics);
}

/** A finding with its file and line. */
export async function place(
  { locate }: LoadedSpec,
  { pointer, ...finding }: Finding,
): Promise<Diagnostic> {
  const location = await locate(pointer);
  return {
    ...finding,
    location,
  };
}
