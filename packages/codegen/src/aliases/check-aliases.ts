import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { jsonSchemaOf, type OpenApiDocument } from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";
import type { Alias, PlacedAlias } from "./alias.js";
import { type NameSpace, nameSpaceOf } from "./name-space.js";
import { isSentByService } from "./sent-by-service.js";

/** What is wrong with an alias, and what to do about it. */
interface Fault {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** Finds aliases that generated code cannot keep, each with its place. */
export function checkAliases(
  document: OpenApiDocument,
  aliases: readonly PlacedAlias[],
): Diagnostic[] {
  return aliases.flatMap((alias, index): Diagnostic[] => {
    const before = aliases.slice(0, index);
    const fault = findFault(document, aliases, before, alias);
    if (fault) {
      return [
        {
          ...fault,
          severity: "error",
          location: alias.location,
        },
      ];
    }
    return [];
  });
}

function findFault(
  document: OpenApiDocument,
  all: readonly PlacedAlias[],
  before: readonly PlacedAlias[],
  alias: PlacedAlias,
): Fault | undefined {
  const space = nameSpaceOf(document, alias);
  if (!space) {
    return reportLost(alias, alias.of ?? "");
  }
  const isDouble = before.some((other) => isSameName(other, alias));
  if (isDouble) {
    return reportDoubled(alias);
  }
  if (
    all.some((other) =>
      isSameName(other, {
        ...alias,
        from: alias.to,
      }),
    )
  ) {
    return reportChained(alias);
  }
  if (!space.names.includes(alias.to)) {
    return reportLost(alias, alias.to);
  }
  const shadowed = findShadowed(space, alias);
  if (shadowed !== undefined) {
    return reportShadowing(alias, shadowed);
  }
  if (isSentByService(document, alias)) {
    return reportUnreadable(alias);
  }
  if (isUnchecked(document, alias)) {
    return reportUnchecked(alias);
  }
  return undefined;
}

/**
 * Properties that the client sends without checking them. The client checks the
 * properties of bodies and of closed objects.
 */
function isUnchecked(
  document: OpenApiDocument,
  { kind, of = "" }: Alias,
): boolean {
  if (kind !== "property") {
    return false;
  }
  const schema = document.components?.schemas?.[of];
  const bodies = operationsOf(document).map(({ operation }) =>
    jsonSchemaOf(document, operation.requestBody),
  );
  const isBody = bodies.some((body) => body?.$ref?.endsWith(`/${of}`));
  return !isBody && schema?.additionalProperties !== false;
}

function isSameName(one: Alias, other: Alias): boolean {
  if (one.kind !== other.kind) {
    return false;
  }
  if (one.of !== other.of) {
    return false;
  }
  return one.from === other.from;
}

/** A present name that equals the old name, or whose export does. */
function findShadowed(space: NameSpace, { from }: Alias): string | undefined {
  const exported = space.exportsOf(from);
  return space.names.find((name) => {
    const taken = space.exportsOf(name);
    return name === from || exported.some((word) => taken.includes(word));
  });
}

function reportLost({ kind, from }: Alias, name: string): Fault {
  return {
    code: "alias-lost",
    message: `The alias of the ${kind} "${from}" leads to "${name}", which is not there.`,
    help: "Correct the name, or take the alias out.",
  };
}

function reportDoubled({ kind, from }: Alias): Fault {
  return {
    code: "alias-double",
    message: `There is another alias for the ${kind} "${from}" above.`,
    help: "Take one of them out.",
  };
}

function reportChained({ from, to }: Alias): Fault {
  return {
    code: "alias-chain",
    message: `"${from}" leads to "${to}", which is an alias itself.`,
    help: "Let it lead to the name of today.",
  };
}

function reportShadowing({ kind, from }: Alias, name: string): Fault {
  return {
    code: "alias-shadows",
    message: `The alias of the ${kind} "${from}" would hide "${name}", which is there.`,
    help: "Take the alias out: the name means something else now.",
  };
}

function reportUnreadable({ of, from }: Alias): Fault {
  return {
    code: "alias-sent-by-service",
    message: `The service sends ${of}, and knows nothing of "${from}".`,
    help: "Take the alias out: only what callers send can go by two names.",
  };
}

function reportUnchecked({ of, from }: Alias): Fault {
  return {
    code: "alias-open-object",
    message: `${of} takes any property, so that "${from}" would be sent as it is.`,
    help: "Take the alias out, or give the schema `additionalProperties: false`.",
  };
}
