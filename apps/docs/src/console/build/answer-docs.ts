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
  collect(found, body, {
    reference,
    page: "",
    anchor,
    path: "",
  });
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
  const path = pathOf(name, spot);
  const isLinked = found.has(path);
  if (isLinked) {
    return;
  }
  if (isDeep(path)) {
    return;
  }
  const address = `${spot.page}#${anchor}`;
  found.set(path, address);
  collect(found, value, {
    ...spot,
    anchor,
    path,
  });
}

function pathOf(name: string, { path }: Spot): string {
  if (path === "") {
    return name;
  }
  return `${path}.${name}`;
}

function isDeep(path: string): boolean {
  const names = path.split(".");
  return names.length > deepest;
}

/** The object that a value is linked to, with where it is described. */
function findObject({ describedAt }: ValueDescription, spot: Spot) {
  const { reference } = spot;
  const name = describedAt?.name;
  const object = reference.objects.find((one) => one.name === name);
  if (object === undefined) {
    return undefined;
  }
  const { value, anchor } = object;
  const page = `${reference.base}/objects/`;
  return {
    value,
    spot: {
      ...spot,
      page,
      anchor,
    },
  };
}

/** Addresses that end with the path itself are told by what comes before. */
function groupByPrefix(found: ReadonlyMap<string, string>): AnswerDocs[] {
  const groups = new Map<string, string[]>();
  for (const [path, address] of found) {
    const key = keyOfGroup(path, address);
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, path]);
  }
  return [...groups].map(([key, paths]) => toAnswerDocs(key, paths));
}

/** What an address and its path begin with, up to the end that they share. */
function keyOfGroup(path: string, address: string): string {
  const end = longestEnd(path, address);
  const prefix = cutEnd(address, end);
  const cut = cutEnd(path, end);
  return `${prefix}\n${cut}`;
}

function cutEnd(text: string, end: string): string {
  const length = text.length - end.length;
  return text.slice(0, length);
}

function toAnswerDocs(key: string, paths: readonly string[]): AnswerDocs {
  const [prefix = "", cut = ""] = key.split("\n");
  return {
    prefix,
    paths,
    ...(cut !== "" && { cut }),
  };
}

/** The longest end of a path, at a dot, with which an address ends too. */
function longestEnd(path: string, address: string): string {
  const [, ...later] = path.split(".");
  if (later.length === 0) {
    return path;
  }
  if (address.endsWith(path)) {
    return path;
  }
  const shorter = later.join(".");
  return longestEnd(shorter, address);
}
