import { tokensOf } from "@rollcall/spec-diff";

/** @typedef {import("@rollcall/spec-diff").JsonObject} JsonObject */
/** @typedef {{ kind: "schema" | "operation" | "webhook" | "document", name: string }} Subject */

/**
 * The same path for every lens: that of the types says `schema Call` and
 * `listCalls request query.limit`.
 * @param {string} path
 */
export function plainPath(path) {
  return path
    .replace(/^schema /, "")
    .replace(/^(\w+) (?:request|response) (?=\w)/, "$1 ")
    .replace(/^(\w+) path$/, "$1");
}

/**
 * What of the document a path of a finding is about. Paths are pointers where
 * only words changed.
 * @param {string} path
 * @param {JsonObject} [document] tells webhooks from operations
 * @returns {Subject}
 */
export function subjectOf(path, document = {}) {
  if (path.startsWith("/")) {
    return subjectAt(path, document);
  }
  const [name = ""] = plainPath(path).split(/[ .[{|]/);
  if (/^[A-Z]/.test(name)) {
    return {
      kind: "schema",
      name,
    };
  }
  return operationNamed(name, document);
}

/**
 * The operation or webhook of a name; the document itself if the name is none
 * of an operation.
 * @param {string} name
 * @param {JsonObject} document
 * @returns {Subject}
 */
export function operationNamed(name, document) {
  if (!/^[a-z]\w*$/.test(name) || name === "document") {
    return {
      kind: "document",
      name: "",
    };
  }
  const isWebhook = webhookIds(document).includes(name);
  return {
    kind: isWebhook ? "webhook" : "operation",
    name,
  };
}

/**
 * @param {string} pointer
 * @param {JsonObject} document
 * @returns {Subject}
 */
function subjectAt(pointer, document) {
  const [schema] = /^\/components\/schemas\/[^/]+/.exec(pointer) ?? [];
  if (schema !== undefined) {
    const [, , name = ""] = tokensOf(schema);
    return {
      kind: "schema",
      name,
    };
  }
  const names = tokensOf(pointer).slice(0, 3);
  const { operationId = "" } = memberAt(document, names);
  return operationNamed(String(operationId), document);
}

/** @param {JsonObject} document */
function webhookIds({ webhooks = {} }) {
  const ids = [];
  for (const item of Object.values(webhooks ?? {})) {
    for (const operation of Object.values(item ?? {})) {
      ids.push(operation?.operationId);
    }
  }
  return ids;
}

/**
 * @param {JsonObject} document
 * @param {readonly (string | undefined)[]} names
 * @returns {JsonObject}
 */
function memberAt(document, names) {
  /** @type {import("@rollcall/spec-diff").Json | undefined} */
  let value = document;
  for (const name of names) {
    const members = /** @type {JsonObject} */ (value ?? {});
    value = members[name ?? ""];
  }
  return /** @type {JsonObject} */ (value ?? {});
}
