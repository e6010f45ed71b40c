import { isObject, ownValue } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { targetOf } from "../normalize/resolve-node.js";
import { valueAt } from "../value-at.js";
import { pointerTo } from "./json-pointer.js";
import { LoadError } from "./load-error.js";
import type { Locator } from "./locator.js";
import { type Content, type Kind, keywordsOf } from "./openapi-parts.js";

/** A part of a document, and what it has to be. */
interface Part {
  readonly value: Json;
  readonly pointer: string;
  readonly kind: PartKind;
}

type PartKind = Content["kind"] | "list" | "map";

/** What is no part of its kind. */
interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/**
 * Looks whether all that OpenAPI describes has the form of what it has to be,
 * also where a reference leads to an odd place. What is null was left out.
 *
 * @throws LoadError for the first part that has not.
 */
export async function checkStructure(
  document: JsonObject,
  locator: Locator,
): Promise<void> {
  const fault = findFault(document);
  if (!fault) {
    return;
  }
  throw new LoadError({
    code: "malformed",
    message: fault.message,
    help: "Correct it: nothing could be said of it.",
    location: await locator.locate(fault.pointer),
  });
}

function findFault(document: JsonObject): Fault | undefined {
  const seen = new Set<string>();
  const waiting: Part[] = [
    {
      value: document,
      pointer: "",
      kind: "document",
    },
  ];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const message = faultOf(part);
    if (message) {
      return {
        pointer: part.pointer,
        message,
      };
    }
    for (const inner of [...targetOfPart(document, part), ...partsIn(part)]) {
      const key = `${inner.kind} ${inner.pointer}`;
      if (!seen.has(key)) {
        seen.add(key);
        waiting.push(inner);
      }
    }
  }
  return undefined;
}

function faultOf({ value, kind }: Part): string | undefined {
  const isRight = tests[kind] ?? isObject;
  if (!isRight(value)) {
    return `${kindNames[kind] ?? `A ${kind}`} has to stand here, not ${nameOf(value)}`;
  }
  if (!isObject(value)) {
    return undefined;
  }
  if (kind === "parameter") {
    return nameFault(value);
  }
  if (kind === "schema") {
    return keywordFault(value);
  }
  return undefined;
}

function isText(value: Json): boolean {
  return typeof value === "string";
}

/** `description: 5` is no text, but can be read as one. */
function isScalar(value: Json): boolean {
  return typeof value !== "object";
}

function isSchema(value: Json): boolean {
  return isObject(value) || typeof value === "boolean";
}

/** What is no object. */
const tests: Partial<Record<PartKind, (value: Json) => boolean>> = {
  text: isText,
  words: isScalar,
  list: Array.isArray,
  schema: isSchema,
};

const kindNames: Partial<Record<PartKind, string>> = {
  text: "Text",
  words: "Text",
  map: "An object",
  operation: "An operation",
};

function nameFault(parameter: JsonObject): string | undefined {
  const isNamed =
    Object.hasOwn(parameter, "name") || Object.hasOwn(parameter, "$ref");
  if (isNamed) {
    return undefined;
  }
  return "A parameter has to have a name";
}

function keywordFault(schema: JsonObject): string | undefined {
  const { required, type, discriminator } = schema;
  const values = ownValue(schema, "enum");
  if (!isNames(required ?? [])) {
    return "What is required has to be a list of names";
  }
  if (values !== undefined && !Array.isArray(values)) {
    return "An enum has to be a list";
  }
  const tellingName = isObject(discriminator)
    ? ownValue(discriminator, "propertyName")
    : undefined;
  if (!isText(tellingName ?? "")) {
    return "The propertyName of a discriminator has to be text";
  }
  const types = Array.isArray(type) ? type : [type ?? ""];
  if (types.every(isText)) {
    return undefined;
  }
  return "A type has to be text";
}

/** `required: true` was right once, and says nothing now. */
function isNames(value: Json): boolean {
  return (
    typeof value === "boolean" || (Array.isArray(value) && value.every(isText))
  );
}

function nameOf(value: Json): string {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "a list";
  }
  return `a ${typeof value}`;
}

function targetOfPart(document: JsonObject, { value, kind }: Part): Part[] {
  const reference = isObject(value) ? ownValue(value, "$ref") : undefined;
  const pointer =
    typeof reference === "string" ? targetOf(reference) : undefined;
  if (pointer === undefined) {
    return [];
  }
  const target = valueAt(document, pointer);
  return [
    {
      value: target ?? null,
      pointer,
      kind,
    },
  ];
}

function partsIn({ value, kind, pointer }: Part): Part[] {
  if (!isObject(value)) {
    return [];
  }
  if (kind === "callback" && !Object.hasOwn(value, "$ref")) {
    return membersOf(value, pointer, "path item");
  }
  const keywords = keywordsOf[kind as Kind] ?? {};
  return Object.entries(keywords).flatMap(([name, content]) => {
    const inner = ownValue(value, name) ?? null;
    const place = pointerTo(pointer, name);
    if (inner === null) {
      return [];
    }
    return contentsOf(inner, place, content);
  });
}

function contentsOf(
  value: Json,
  pointer: string,
  { form, kind }: Content,
): Part[] {
  const isHolder = form === "list" ? Array.isArray(value) : isObject(value);
  if (form !== "one" && isHolder) {
    return membersOf(value as JsonObject | Json[], pointer, kind);
  }
  return [
    {
      value,
      pointer,
      kind: form === "one" ? kind : form,
    },
  ];
}

function membersOf(
  holder: JsonObject | Json[],
  pointer: string,
  kind: Content["kind"],
): Part[] {
  const entries = Object.entries(holder);
  const named = entries.filter(([name]) => !isExtension(name, kind));
  return named.map(([name, value]) => ({
    value,
    pointer: pointerTo(pointer, name),
    kind,
  }));
}

/** Kinds among whose names extensions may stand. */
const extensible: readonly PartKind[] = ["path item", "response", "callback"];

function isExtension(name: string, kind: PartKind): boolean {
  return name.startsWith("x-") && extensible.includes(kind);
}
