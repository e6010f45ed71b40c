import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { Pagination } from "./extension-types.js";
import { elementsOf, fieldsAt, fieldTypesOf } from "./filters/fields-at.js";
import type { FieldType } from "./filters/ops-and-kinds.js";
import {
  type OpenApiDocument,
  type Schema,
  successOf,
} from "./openapi-document.js";
import type { PlacedOperation } from "./placed-operation.js";

/** A pointer of an `x-pagination`, and what it has to lead to. */
interface Lead {
  /** Where it stands in the `x-pagination`. */
  readonly keys: readonly string[];
  /** `undefined`: it is not given. */
  readonly to: string | undefined;
  /** Whether it leads into the answer, or into an item of its list. */
  readonly into: "answer" | "items of the list";
  /** Left out: any. */
  readonly type?: FieldType;
  /** What it has to lead to, in words. */
  readonly wanted: string;
}

/** Finds pointers of an `x-pagination` that lead to nothing one could walk by. */
export function checkPaginationPointers(
  document: OpenApiDocument,
  { operation }: PlacedOperation,
  pagination: Pagination,
  pointer: string,
): Finding[] {
  const answer = [successOf(document, operation) ?? {}];
  const lists = fieldsIn(document, answer, pagination.items);
  const subjects = {
    answer,
    "items of the list": elementsOf(document, lists),
  };
  return leadsOf(pagination).flatMap((lead) =>
    checkLead(document, subjects[lead.into], lead, pointer),
  );
}

function leadsOf({ items, id, cursor, hasMore, total }: Pagination): Lead[] {
  return [
    {
      keys: ["items"],
      to: items,
      into: "answer",
      type: "array",
      wanted: "the list, such as /items",
    },
    {
      keys: ["id"],
      to: id,
      into: "items of the list",
      wanted: "the id of an item, such as /call_id",
    },
    {
      keys: ["cursor", "pointer"],
      to: cursor?.pointer,
      into: cursor?.in === "item" ? "items of the list" : "answer",
      wanted: "what asks for the next page, such as /pagination_key",
    },
    {
      keys: ["hasMore"],
      to: hasMore,
      into: "answer",
      type: "boolean",
      wanted: "a boolean that says whether more comes, such as /has_more",
    },
    {
      keys: ["total", "pointer"],
      to: total?.pointer,
      into: "answer",
      type: "number",
      wanted: "the number of all items, such as /total",
    },
  ];
}

function checkLead(
  document: OpenApiDocument,
  subjects: readonly Schema[],
  { keys, to, into, type, wanted }: Lead,
  pointer: string,
): Finding[] {
  if (to === undefined) {
    return [];
  }
  const report = (problem: string): Finding[] => [
    {
      code: "pagination-pointer",
      severity: "error",
      message: `"${to}" leads to ${problem}.`,
      pointer: pointerTo(pointer, ...keys),
      help: `Write a JSON pointer to ${wanted}.`,
    },
  ];
  const fields = fieldsIn(document, subjects, to);
  if (fields.length === 0) {
    return report(`no field of the ${into}`);
  }
  const types = fieldTypesOf(fields);
  const fits = type === undefined || types.size === 0 || types.has(type);
  if (fits) {
    return [];
  }
  return report(`a field of the type ${[...types].join(" or ")}`);
}

function fieldsIn(
  document: OpenApiDocument,
  subjects: readonly Schema[],
  pointer: string,
): Schema[] {
  return subjects.flatMap((subject) => fieldsAt(document, subject, pointer));
}
