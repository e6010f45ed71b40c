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
    return {
      ...finding,
      ...(alias && { alias }),
      ...(formerPath && { formerPath }),
    };
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
  const renamed = aliases.find((alias) => !alias.of && alias.to === owner);
  return renamed && `${renamed.from}${path.slice(owner.length)}`;
}

/**
 * @param {Finding} finding
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function isCovered(finding, alias, aliases) {
  if (finding.code === "types-name-renamed") {
    const isTheSame =
      finding.before === alias.from && finding.after === alias.to;
    return isTheSame && isRenameOf(finding, alias, aliases);
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
  if (!wireCodes[alias.kind].includes(code)) {
    return false;
  }
  return placesOf(alias, aliases).includes(path);
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
  const renamed = aliases.filter((other) => !other.of && other.to === of);
  const formerNames = renamed.map(({ from }) => from);
  return [of, ...formerNames];
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
  const places = [];
  for (const name of [from, to]) {
    for (const place of [`query.${name}`, `path.${name}`]) {
      places.push(`${operation} ${place}`, `${operation} request ${place}`);
    }
  }
  return places;
}
