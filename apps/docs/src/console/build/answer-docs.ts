import type {
  Answer,
  Field,
  HttpReference,
  ValueDescription,
} from "../../reference/http-reference.js";
import type { AnswerDocs } from "../model/console-facts.js";

/**
 * Where each field of an answer is described. A field that several forms of
 * a union have is linked to the first of them.
 */
export function listAnswerDocs(
  reference: HttpReference,
  { body, anchor }: Answer,
): AnswerDocs[] {
  if (body === undefined) {
    return [];
  }
  const found = new Map<string, string>();
  collect(found, body, { reference, page: "", anchor, path: "" });
  return groupByPrefix(found);
}

/** Objects may hold themselves: deeper fields have no link. */
const deepest = 6;

/** Where the walk stands. */
interface Spot {
  readonly reference: HttpReference;
  /** The address of the page; empty for this one. */
  readonly page: string;
  /** The anchor of the value that is walked. */
  readonly anchor: string;
  readonly path: string;
}

function collect(
  found: Map<string, string>,
  value: ValueDescription,
  spot: Spot,
): void {
  const object = findObject(value, spot);
  if (object !== undefined) {
    collect(found, object.value, object.spot);
    return;
  }
  for (const field of value.fields) {
    collectField(found, field, spot);
  }
  for (const variant of value.variants) {
    collect(found, variant.value, spot);
  }
}

function collectField(
  found: Map<string, string>,
  { name, anchor, value }: Field,
  spot: Spot,
): void {
  const path = spot.path === "" ? name : `${spot.path}.${name}`;
  const isDeep = path.split(".").length > deepest;
  if (isDeep || found.has(path)) {
    return;
  }
  found.set(path, `${spot.page}#${anchor}`);
  collect(found, value, { ...spot, anchor, path });
}

/** The object that a value is linked to, with where it is described. */
function findObject({ describedAt }: ValueDescription, spot: Spot) {
  const { reference } = spot;
  const name = describedAt?.name;
  const object = reference.objects.find((one) => one.name === name);
  if (object === undefined) {
    return undefined;
  }
  const page = `${reference.base}/objects/`;
  return {
    value: object.value,
    spot: { ...spot, page, anchor: object.anchor },
  };
}

/** Addresses that end with the path itself are told by what comes before. */
function groupByPrefix(found: ReadonlyMap<string, string>): AnswerDocs[] {
  const groups = new Map<string, string[]>();
  for (const [path, address] of found) {
    const end = longestEnd(path, address);
    const prefix = address.slice(0, address.length - end.length);
    const key = `${prefix}\n${path.slice(0, path.length - end.length)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, path]);
  }
  return [...groups].map(([key, paths]) => {
    const [prefix = "", cut = ""] = key.split("\n");
    return { prefix, paths, ...(cut !== "" && { cut }) };
  });
}

/** The longest end of a path, at a dot, with which an address ends too. */
function longestEnd(path: string, address: string): string {
  const names = path.split(".");
  while (names.length > 1 && !address.endsWith(names.join("."))) {
    names.shift();
  }
  return names.join(".");
}
