import type { OpenApiDocument, Schema } from "./document.js";
import { children } from "./reachable.js";
import { unitName } from "./units.js";

/**
 * A copy of the document whose descriptions also say what only our extensions
 * know: units, when a field is there, what enum values mean.
 */
export function withProse(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const schema of Object.values(copy.components?.schemas ?? {})) {
    describeAll(schema);
  }
  return copy;
}

function describeAll(schema: Schema): void {
  const notes = [
    schema.description?.trim(),
    unitNote(schema),
    populatedNote(schema),
    meanings(schema),
  ];
  const description = notes.filter(Boolean).join("\n\n");
  if (description) {
    schema.description = description;
  }
  for (const child of children(schema)) {
    describeAll(child);
  }
}

function unitNote({
  description = "",
  "x-unit": unit,
  "x-instant": instant,
}: Schema): string | undefined {
  const name = unitName(unit);
  if (!name || description.includes(name)) {
    return undefined;
  }
  return instant ? `In ${name} since the epoch.` : `In ${name}.`;
}

const populatedNote = ({ "x-populated": when }: Schema): string | undefined =>
  when && `There: ${when.trim()}.`;

function meanings({
  enum: values,
  "x-enumDescriptions": meaningOf = {},
}: Schema): string | undefined {
  if (!values || Object.keys(meaningOf).length === 0) {
    return undefined;
  }
  return values
    .map(
      (value) =>
        `- \`${value}\`: ${(meaningOf[String(value)] ?? "not described").trim()}`,
    )
    .join("\n");
}
