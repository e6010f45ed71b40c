import { checkNames } from "./check-names.js";
import { checkPagination } from "./check-pagination.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { SpecSources } from "./diagnostics/spec-sources.js";
import type { OpenApiDocument } from "./document.js";
import { checkFilters } from "./filters/check-filters.js";
import { operationsOf } from "./placed-operation.js";

/** What every operation is checked by; a new rule is a row here. */
const rules = [checkPagination, checkFilters];

/**
 * All that is wrong with a spec beyond what a linter of OpenAPI sees, each with
 * its place in the files.
 */
export function checkSpec(
  document: OpenApiDocument,
  sources: SpecSources,
): Promise<Diagnostic[]> {
  const operations = operationsOf(document);
  const inOperations = operations.flatMap((placed) =>
    rules.flatMap((check) => check(document, placed)),
  );
  const findings = [...checkNames(document), ...inOperations];
  const diagnostics = findings.map((finding) => sources.locate(finding));
  return Promise.all(diagnostics);
}
