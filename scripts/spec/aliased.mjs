/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("@rollcall/codegen").Alias} Alias */
/** @typedef {import("./policy.mjs").Counted} Counted */

/**
 * The findings, each with the alias under which what it is about goes on.
 * @param {readonly Finding[]} findings
 * @param {readonly Alias[]} aliases
 * @returns {Counted[]}
 */
export function withAliases(findings, aliases) {
  return findings.map((finding) => {
    const alias = aliases.find((each) => isCovered(finding, each, aliases));
    if (alias) {
      return {
        ...finding,
        alias,
      };
    }
    return finding;
  });
}

/** What a rename looks like through the wire lens. */
const wireCodes = {
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
function isCovered(finding, alias, aliases) {
  const { code, path } = finding;
  const isRename = code === "types-name-renamed";
  const isTheSame = finding.before === alias.from && finding.after === alias.to;
  const owners = ownersOf(alias, aliases);
  switch (alias.kind) {
    case "operation":
      return isRename && isTheSame && finding.pointer.endsWith("/operationId");
    case "schema":
      return isRename && isTheSame && path === `schema ${alias.from}`;
    case "parameter":
    case "property": {
      const isOnWire = wireCodes[alias.kind].includes(code);
      const places = owners.flatMap((owner) => placesOf(alias, owner));
      return (isRename ? isTheSame : isOnWire) && places.includes(path);
    }
  }
}

/**
 * What a parameter or a property is of, by its names of today and of before.
 * @param {Alias} alias
 * @param {readonly Alias[]} aliases
 */
function ownersOf({ of = "" }, aliases) {
  const renamed = aliases.filter((other) => !other.of && other.to === of);
  return [of, ...renamed.map(({ from }) => from)];
}

/**
 * How findings name it, through either lens.
 * @param {Alias} alias
 * @param {string} owner
 */
function placesOf({ kind, from, to }, owner) {
  if (kind === "property") {
    return [`schema ${owner}.${from}`, `${owner}.${from}`];
  }
  const names = [from, to].flatMap((name) => [`query.${name}`, `path.${name}`]);
  return names.flatMap((name) => [
    `${owner} ${name}`,
    `${owner} request ${name}`,
  ]);
}
