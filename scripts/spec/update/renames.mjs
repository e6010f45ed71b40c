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
  const renamed = findings.filter(({ code }) => code === "types-name-renamed");
  const renames = renamed.flatMap((finding) => renameOf(finding) ?? []);
  return renames.map((rename) => ({
    ...rename,
    ...(rename.of && { of: ownerToday(renames, rename) }),
  }));
}

/**
 * @param {Finding} finding
 * @returns {Rename | undefined}
 */
function renameOf({ path, pointer, direction, before, after }) {
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
 * @param {readonly Rename[]} renames
 * @param {Rename} rename
 */
function ownerToday(renames, { kind, of }) {
  const owner = kind === "parameter" ? "operation" : "schema";
  const renamed = renames.find(
    (other) => other.kind === owner && other.from === of,
  );
  return renamed?.to ?? of;
}
