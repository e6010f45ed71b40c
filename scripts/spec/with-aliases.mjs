/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("@rollcall/codegen").Alias} Alias */
/** @typedef {import("./policy.mjs").Counted} Counted */

/**
 * The findings, each with the alias under which what it is about goes on, and
 * with its path by the names of before.
 * @param {readonly Finding[]} findings
 * @param {readonly Alias[]} aliases
 * @returns {Counted[]}
 */
export function withAliases(findings, aliases) {
  return findings.map((finding) => {
    const alias = aliases.find((each) => isCovered(finding, each, aliases));
    const formerPath = formerPathOf(finding, aliases);
    /** @type {Counted} */
    const counted = { ...finding };
    if (alias) {
      counted.alias = alias;
    }
    if (formerPath) {
      counted.formerPath = formerPath;
    }
    return counted;
  });
}

/**
 * `listCalls query.limit` of `findCalls query.limit`, where the operation was
 * renamed; nothing where no name of the path was.
 * @param {Finding} finding
 * @param {readonly Alias[]} aliases
 */
function formerPathOf({ path }, aliases) {
  const [owner = ""] = path.split(/[ .[{|]/);
  const [renamed] = aliasesOf(owner, aliases);
  if (renamed === undefined) {
    return undefined;
  }
  const rest = path.slice(owner.length);
  return `${renamed.from}${rest}`;
}

/**
 * @param {Finding} finding
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function isCovered(finding, alias, aliases) {
  if (finding.code === "types-name-renamed") {
    const isFrom = finding.before === alias.from;
    const isTo = finding.after === alias.to;
    return isFrom && isTo && isRenameOf(finding, alias, aliases);
  }
  return isOnWire(finding, alias, aliases);
}

/**
 * @param {Finding} finding
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function isRenameOf({ path, pointer }, alias, aliases) {
  switch (alias.kind) {
    case "operation":
      return pointer.endsWith("/operationId");
    case "schema":
      return path === `schema ${alias.from}`;
    default:
      return placesOf(alias, aliases).includes(path);
  }
}

/**
 * What a rename looks like through the wire lens, which knows nothing of names
 * of operations and schemas.
 * @type {Readonly<Record<import("@rollcall/codegen").AliasKind, readonly string[]>>}
 */
const wireCodes = {
  operation: [],
  schema: [],
  parameter: [
    "parameter-removed",
    "parameter-added",
    "required-parameter-added",
  ],
  property: ["property-renamed"],
};

/**
 * @param {Finding} finding
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function isOnWire({ code, path }, alias, aliases) {
  const codes = wireCodes[alias.kind];
  const places = placesOf(alias, aliases);
  return codes.includes(code) && places.includes(path);
}

/**
 * How findings name what has an alias, through either lens.
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function placesOf(alias, aliases) {
  const owners = ownersOf(alias, aliases);
  const placesIn = alias.kind === "property" ? propertyPlaces : inputPlaces;
  return owners.flatMap((owner) => placesIn(alias, owner));
}

/**
 * What a parameter or a property is of, by its names of today and of before.
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function ownersOf({ of = "" }, aliases) {
  const renamed = aliasesOf(of, aliases);
  const formerNames = renamed.map(({ from }) => from);
  return [of, ...formerNames];
}

/**
 * The former names of an operation or a schema.
 * @param {string} name
 * @param {readonly Alias[]} aliases
 */
function aliasesOf(name, aliases) {
  const ofOwners = aliases.filter(({ of }) => of === undefined);
  return ofOwners.filter(({ to }) => to === name);
}

/**
 * @param {Alias} alias
 * @param {string} schema
 */
function propertyPlaces({ from }, schema) {
  const place = `${schema}.${from}`;
  return [place, `schema ${place}`];
}

/**
 * @param {Alias} alias
 * @param {string} operation
 */
function inputPlaces({ from, to }, operation) {
  const names = [from, to];
  return names.flatMap((name) => [
    `${operation} query.${name}`,
    `${operation} path.${name}`,
    `${operation} request query.${name}`,
    `${operation} request path.${name}`,
  ]);
}
