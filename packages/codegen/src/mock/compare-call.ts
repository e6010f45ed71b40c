import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import { SpecFault } from "../diagnostics/spec-fault.js";
import { listValues } from "../list-values.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { isBranchOfCall, kindOf, kindsIn } from "./call-kinds.js";
import { findLost } from "./find-lost.js";
import { findRequired } from "./find-required.js";
import { isWrittenIn, type KnownCall, type KnownValue } from "./known-call.js";
import { mergeKinds } from "./merge-kinds.js";
import type { News } from "./news-types.js";
import type { Place } from "./place.js";
import { walkSchema } from "./walk-call.js";
import { writeRecipe } from "./write-recipe.js";

/** What the mock's writers have to be told, and what they write in vain. */
export interface Comparison {
  readonly news: readonly News[];
  readonly findings: readonly Finding[];
}

/**
 * Compares the calls of a document with what the mock's writers know.
 *
 * @param pointer Where the schema of a call is.
 * @throws SpecFault for news that the mock cannot make.
 */
export function compareCall(
  document: OpenApiDocument,
  pointer: string,
  known: KnownCall,
): Comparison {
  const news: News[] = [];
  const seen: Place[] = [];
  walkSchema(document, pointer, (place) => {
    if (isBranchOfCall(place) && isNewBranch(place, known)) {
      // The mock makes no calls of a kind that it does not know.
      return false;
    }
    const found = newsAt(document, place, known);
    const isKnown = !found.some(({ kind }) => kind !== "value");
    if (isKnown) {
      seen.push(place);
    }
    news.push(...found);
    return isKnown;
  });
  const kinds = kindsIn(seen);
  const lost = kinds.flatMap((kind) => findLost(known, seen, kind));
  const missing = findRequired(known, seen);
  return {
    news: mergeKinds(news, kinds.length),
    findings: withoutRepeats([...lost, ...missing]),
  };
}

/** What is wrong in calls of every kind is said of the first. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byMessage = new Map<string, Finding>();
  for (const finding of findings) {
    if (!byMessage.has(finding.message)) {
      byMessage.set(finding.message, finding);
    }
  }
  return [...byMessage.values()];
}

function newsAt(
  document: OpenApiDocument,
  place: Place,
  known: KnownCall,
): News[] {
  if (isNewBranch(place, known)) {
    return [branchNews(document, place)];
  }
  const { path, steps } = place;
  const last = steps.at(-1);
  const isCall = path === "";
  if (isCall) {
    return [];
  }
  if (last?.kind === "each") {
    return [];
  }
  const kind = kindOf(steps);
  const value = known.values.get(path);
  if (value === undefined || !isWrittenIn(value, kind)) {
    return [propertyNews(document, place)];
  }
  return newValues(place, value);
}

function isNewBranch({ path, steps }: Place, known: KnownCall): boolean {
  const last = steps.at(-1);
  if (last?.kind !== "branch") {
    return false;
  }
  if (last.property === undefined) {
    return false;
  }
  const pointer = pointerTo(path, last.property);
  const values = known.values.get(pointer)?.values;
  if (values === undefined) {
    return false;
  }
  return !last.tokens.some(isIn(values));
}

function isIn(values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

function branchNews(document: OpenApiDocument, place: Place): News {
  return {
    kind: "branch",
    path: place.path,
    steps: place.steps.slice(0, -1),
    recipe: recipeAt(document, place),
  };
}

function propertyNews(document: OpenApiDocument, place: Place): News {
  const { path, steps, schema, isRequired } = place;
  const last = steps.findLast((step) => step.kind === "property");
  return {
    kind: "property",
    path,
    steps: steps.slice(0, -1),
    name: last?.name ?? "",
    isRequired,
    stage: stageIn(schema["x-populated"]),
    recipe: recipeAt(document, place),
  };
}

type Stage = Extract<News, { kind: "property" }>["stage"];

/** `x-populated: once the call has been analysed`. */
function stageIn(populated = ""): Stage {
  const [, stage = "registered"] = onceCall.exec(populated) ?? [];
  return stage as Stage;
}

const onceCall = /^once the call has (?:been )?(started|ended|analysed)/;

function recipeAt(document: OpenApiDocument, { schema, pointer }: Place) {
  try {
    return writeRecipe(document, schema);
  } catch (error) {
    throw new SpecFault({
      code: "mock-value",
      severity: "error",
      message: (error as Error).message,
      pointer,
      help: "Say it in other words, or teach it to packages/codegen/src/mock.",
    });
  }
}

function newValues({ path, steps, schema }: Place, known: KnownValue): News[] {
  const { values = [], replaceable = values } = known;
  const listed = textsIn(schema);
  if (values.length === 0) {
    return [];
  }
  if (!listed.some(isIn(values))) {
    return [];
  }
  const added = listed.filter((value) => !values.includes(value));
  const kept = replaceable.filter(isIn(listed));
  return added.map((value) => {
    return {
      kind: "value",
      path,
      steps,
      value,
      instead: ofSameGroup(schema, value, values) ?? kept,
    };
  });
}

function textsIn(schema: Schema): string[] {
  const values = listValues(schema) ?? [];
  return values.filter((value) => typeof value === "string");
}

/** The known values whose meaning is the most like that of a new one. */
function ofSameGroup(
  { "x-enumGroups": groups = {} }: Schema,
  value: string,
  values: readonly string[],
): string[] | undefined {
  const group = groups[value];
  const same = values.filter((one) => groups[one] === group);
  if (group === undefined) {
    return undefined;
  }
  if (same.length === 0) {
    return undefined;
  }
  return same;
}
