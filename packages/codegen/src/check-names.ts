import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import { enumExports } from "./generate-enums.js";
import { operationName } from "./generate-operations.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { operationsOf } from "./placed-operation.js";
import { checkName } from "./validators/index.js";

/** A name of the spec, and what generated code calls it. */
interface Named {
  readonly name: string;
  readonly pointer: string;
  readonly exported: readonly string[];
}

/** Finds different names of the spec that get one name in generated code. */
export function checkNames(document: OpenApiDocument): Finding[] {
  return [
    ...checkIds(document),
    ...findCollisions(enumsOf(document)),
    ...findCollisions(schemasOf(document)),
  ];
}

function checkIds(document: OpenApiDocument): Finding[] {
  const operations = operationsOf(document).map(({ id, pointer }) => ({
    name: id,
    pointer: pointerTo(pointer, "operationId"),
    exported: [operationName(id)],
  }));
  return findCollisions(operations);
}

function enumsOf(document: OpenApiDocument): Named[] {
  return enumExports(document).map(([name, exported]) => ({
    name,
    pointer: pointerTo("/components/schemas", name),
    exported,
  }));
}

function schemasOf({ components }: OpenApiDocument): Named[] {
  return Object.keys(components?.schemas ?? {}).map((name) => ({
    name,
    pointer: pointerTo("/components/schemas", name),
    exported: [checkName(name)],
  }));
}

function findCollisions(all: readonly Named[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { name, pointer, exported } of all) {
    const taken = exported.find((word) => owners.has(word));
    if (taken !== undefined) {
      findings.push(
        reportCollision(name, owners.get(taken) ?? "", taken, pointer),
      );
      continue;
    }
    for (const word of exported) {
      owners.set(word, name);
    }
  }
  return findings;
}

function reportCollision(
  name: string,
  other: string,
  word: string,
  pointer: string,
): Finding {
  return {
    code: "name-taken",
    severity: "error",
    message: `"${name}" and "${other}" are both called ${word} in generated code.`,
    pointer,
    help: "Give one of them another name.",
  };
}
