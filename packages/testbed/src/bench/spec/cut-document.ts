import { operationsIn, type Part, type PlacedOperation } from "./document.js";

/**
 * Some of a document's operations, from all over it, with all that they refer
 * to: always the same ones.
 */
export function cutDocument(document: Part, count: number): Part {
  const paths: Part = {};
  const chosen = chooseOperations(document, count);
  for (const { path, method, operation } of chosen) {
    paths[path] ??= {};
    paths[path][method] = operation;
  }
  const { openapi, info, servers } = document;
  return {
    openapi,
    info,
    servers,
    paths,
    components: componentsFor(document, paths),
  };
}

/** The middle of each of so many stretches of equal length. */
function chooseOperations(document: Part, count: number): PlacedOperation[] {
  const all = operationsIn(document);
  const stretch = all.length / count;
  const chosen: PlacedOperation[] = [];
  for (let number = 0; number < count; number++) {
    const middle = (number + 0.5) * stretch;
    const index = Math.floor(middle);
    const operation = all[index];
    if (operation) {
      chosen.push(operation);
    }
  }
  return chosen;
}

/** The components that some paths need, in the order of the document. */
function componentsFor(document: Part, paths: Part): Part {
  const all = flatten(document.components);
  const needed = referencesIn(paths);
  // What is added to a set while it is walked is walked too.
  for (const reference of needed) {
    const component = all.get(reference);
    for (const inner of referencesIn(component)) {
      needed.add(inner);
    }
  }
  const components: Part = {};
  for (const [reference, component] of all) {
    if (needed.has(reference)) {
      const { kind, name } = readReference(reference);
      components[kind] ??= {};
      components[kind][name] = component;
    }
  }
  return components;
}

/** Every component, by the text that refers to it. */
function flatten(components: Part): Map<string, Part> {
  const all = new Map<string, Part>();
  for (const [kind, named] of Object.entries<Part>(components)) {
    for (const [name, component] of Object.entries(named)) {
      const reference = `#/components/${kind}/${name}`;
      all.set(reference, component);
    }
  }
  return all;
}

function readReference(reference: string) {
  const [, , kind = "", name = ""] = reference.split("/");
  return {
    kind,
    name,
  };
}

/** The texts that refer to components; in the document, nothing else does. */
function referencesIn(part: unknown): Set<string> {
  const text = JSON.stringify(part);
  const found = text.match(/#\/components\/\w+\/[^"/\\]+/g);
  return new Set(found);
}
