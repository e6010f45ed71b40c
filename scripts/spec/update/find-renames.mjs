/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("@rollcall/codegen").Alias} Alias */
/** @typedef {Omit<Alias, "since">} Rename */

/**
 * What is called otherwise in the new document, as far as it can go by two
 * names: in what callers write and send.
 * @param {readonly Finding[]} findings
 * @returns {Rename[]}
 */
export function renamesIn(findings) {
  return [...renamesByFinding(findings).values()];
}

/**
 * @param {readonly Finding[]} findings
 * @returns {Map<Finding, Rename>}
 */
export function renamesByFinding(findings) {
  /** @type {Map<Finding, Rename>} */
  const found = new Map();
  for (const finding of findings) {
    const rename = renameOf(finding);
    if (rename) {
      found.set(finding, rename);
    }
  }
  const all = [...found.values()];
  for (const [finding, rename] of found) {
    found.set(finding, withOwnerToday(rename, all));
  }
  return found;
}

/**
 * @param {Finding} finding
 * @returns {Rename | undefined}
 */
function renameOf({ code, path, pointer, direction, before, after }) {
  if (code !== "types-name-renamed") {
    return undefined;
  }
  const names = {
    from: String(before),
    to: String(after),
  };
  if (pointer.endsWith("/operationId")) {
    return {
      kind: "operation",
      ...names,
    };
  }
  if (/^\/components\/schemas\/[^/]+$/.test(pointer)) {
    return {
      kind: "schema",
      ...names,
    };
  }
  const parameter = /^(\S+) request (?:query|path)\.[^.[{|]+$/.exec(path);
  if (parameter) {
    return {
      kind: "parameter",
      of: parameter[1],
      ...names,
    };
  }
  const property = /^schema ([^.[{|]+)\.[^.[{|]+$/.exec(path);
  if (property && direction === "request") {
    return {
      kind: "property",
      of: property[1],
      ...names,
    };
  }
  return undefined;
}

/**
 * Findings name an owner as it was called before.
 * @param {Rename} rename
 * @param {readonly Rename[]} renames
 */
function withOwnerToday(rename, renames) {
  const { kind, of } = rename;
  const ownerKind = kind === "parameter" ? "operation" : "schema";
  const owners = renames.filter((other) => other.kind === ownerKind);
  const owner = owners.find(({ from }) => from === of);
  if (owner === undefined) {
    return rename;
  }
  return {
    ...rename,
    of: owner.to,
  };
}
