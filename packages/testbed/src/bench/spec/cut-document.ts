import { methods, type Part } from "./json.js";

/**
 * Some of a document's operations, from all over it, with all that they refer
 * to: always the same ones.
 */
export function cutDocument(document: Part, count: number): Part {
  const paths: Part = {};
  for (const [path, method] of chooseOperations(document, count)) {
    paths[path] ??= {};
    paths[path][method] = document.paths[path][method];
  }
  const { openapi, info, servers } = document;
  const components = componentsFor(document, paths);
  return {
    openapi,
    info,
    servers,
    paths,
    components,
  };
}

type Place = readonly [path: string, method: string];

/** The middle of each of so many stretches of equal length. */
function chooseOperations(document: Part, count: number): Place[] {
  const paths = Object.entries<Part>(document.paths);
  const all = paths.flatMap(([path, item]) => {
    const present = methods.filter((method) => item[method]);
    return present.map((method): Place => [path, method]);
  });
  const stretch = all.length / count;
  const chosen: Place[] = [];
  for (let number = 0; number < count; number++) {
    const middle = Math.floor((number + 0.5) * stretch);
    chosen.push(all[middle] as Place);
  }
  return chosen;
}

function componentsFor(document: Part, paths: Part): Part {
  const needed = referencesIn(paths);
  for (const reference of needed) {
    const [, , kind = "", name = ""] = reference.split("/");
    for (const inner of referencesIn(document.components[kind][name])) {
      needed.add(inner);
    }
  }
  const components: Part = {};
  for (const [kind, named] of Object.entries<Part>(document.components)) {
    for (const [name, part] of Object.entries(named)) {
      if (needed.has(`#/components/${kind}/${name}`)) {
        components[kind] ??= {};
        components[kind][name] = part;
      }
    }
  }
  return components;
}

/** The texts that refer to components; in the document, nothing else does. */
function referencesIn(part: unknown): Set<string> {
  const text = JSON.stringify(part);
  const found = text.match(/#\/components\/\w+\/[^"/\\]+/g);
  return new Set(found);
}
