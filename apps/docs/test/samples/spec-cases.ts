import {
  loadVersion,
  type OpenApiDocument,
  operationsOf,
  type PlacedOperation,
  specFiles,
  specOf,
} from "@rollcall/codegen";
import fc, { type Arbitrary } from "fast-check";
import { loadSdk } from "../../src/reference/sdk.js";
import { describeOperation } from "../../src/samples/facts/operation-facts.js";
import type {
  OperationFacts,
  SampleRequest,
} from "../../src/samples/sample-request.js";
import { arbitraryRequest } from "./arbitrary-request.js";

/** A request, and what is known of its operation. */
export interface Case {
  readonly request: SampleRequest;
  readonly facts: OperationFacts;
}

/** An operation of a version, with all that it is told by. */
export interface SpecOperation {
  readonly version: SampleRequest["version"];
  readonly document: OpenApiDocument;
  readonly placed: PlacedOperation;
  readonly facts: OperationFacts;
}

/** Every operation of every version. */
export async function listOperations(): Promise<SpecOperation[]> {
  const versions = await Promise.all(specFiles.map(listOfVersion));
  return versions.flat();
}

async function listOfVersion(file: string): Promise<SpecOperation[]> {
  const { document, version: name } = specOf(await loadVersion(file));
  const sdk = await loadSdk(name);
  const { version } = sdk;
  return operationsOf(document).map((placed) => {
    const facts = describeOperation(document, placed, sdk);
    return { version, document, placed, facts };
  });
}

/** Any request of any of them; lists have the most forms. */
export function arbitraryCase(
  operations: readonly SpecOperation[],
): Arbitrary<Case> {
  const weighted = operations.map((one) => {
    const { version, document, placed, facts } = one;
    const target = { version, baseUrl: facts.serverUrl };
    const request = arbitraryRequest(document, placed, target);
    return {
      weight: facts.pagination ? 5 : 1,
      arbitrary: request.map((request) => ({ request, facts })),
    };
  });
  return fc.oneof(...weighted);
}
