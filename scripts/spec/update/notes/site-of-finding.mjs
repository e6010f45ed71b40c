/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */

/**
 * Where in what a caller writes a finding is: in what an operation takes, in
 * what it answers, or in a schema.
 * @typedef Site
 * @property {"request" | "response" | "schema"} kind
 * @property {string} name of the operation or the schema
 * @property {string[]} steps from there: names of properties, `[]`, `{}`, `|`
 */

const success =
  /^ (?:response )?(?:2\d\d|2XX|default)?(?: body)?(?=$|[.[{|])(.*)$/;

/**
 * @param {string} path of a finding
 * @param {{ operations: ReadonlySet<string>, schemas: ReadonlySet<string> }} names
 * @returns {Site | undefined} nothing for what has no expression in TypeScript
 */
export function siteOf(path, { operations, schemas }) {
  const [, word = "", name = "", rest = ""] =
    /^(schema )?([^ .[{|]+)(.*)$/s.exec(path) ?? [];
  if (word !== "" || !operations.has(name)) {
    if (schemas.has(name)) {
      return siteIn("schema", name, rest);
    }
    return undefined;
  }
  if (rest === "") {
    return siteIn("request", name, "");
  }
  const parameter = /^ (?:request )?(?:query|path)(\..+)$/s.exec(rest);
  const body = /^ (?:request )?body(?=$|[.[{|])(.*)$/s.exec(rest);
  const request = parameter ?? body;
  if (request) {
    return siteIn("request", name, request[1] ?? "");
  }
  const response = success.exec(rest);
  if (response) {
    return siteIn("response", name, response[1] ?? "");
  }
  return undefined;
}

/**
 * @param {Site["kind"]} kind
 * @param {string} name
 * @param {string} rest
 * @returns {Site}
 */
function siteIn(kind, name, rest) {
  const matches = rest.matchAll(/\.([^.[{|]+)|\[\d*\]|\{[^}]*\}|\|\d*/g);
  const steps = [...matches].map(([whole, property]) => {
    return property ?? kindOf(whole);
  });
  return {
    kind,
    name,
    steps,
  };
}

/** @param {string} step */
function kindOf(step) {
  const [bracket = ""] = step;
  return (
    {
      "[": "[]",
      "{": "{}",
    }[bracket] ?? "|"
  );
}
