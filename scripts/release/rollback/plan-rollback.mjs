import { compareVersions, prereleaseKind } from "./compare-versions.mjs";

/**
 * A release that has to go.
 * @typedef {object} Release
 * @property {string} name
 * @property {string} version
 *
 * What the registry knows of a package.
 * @typedef {object} Published
 * @property {readonly string[]} versions
 * @property {(version: string) => boolean} isDeprecated Asks the registry.
 * @property {Readonly<Record<string, string>>} tags
 *
 * @typedef {object} Rollback
 * @property {string} name
 * @property {string} version
 * @property {{ tag: string, to: string | undefined }[]} tags Where each tag of
 * the bad version goes: undefined where there is no version before.
 * @property {string | undefined} before The version to use in its place.
 */

/**
 * What has to be done for each bad release. A tag that points to it goes to
 * the newest version before it that is neither bad nor deprecated.
 * @param {readonly Release[]} releases
 * @param {Readonly<Record<string, Published>>} registry
 * @returns {Rollback[]}
 */
export function planRollback(releases, registry) {
  const rollbacks = [];
  for (const release of releases) {
    const { name, version } = release;
    const published = registry[name];
    if (!published?.versions.includes(version)) {
      throw refuseUnpublished(release, published);
    }
    const bad = releases.filter((other) => {
      return other.name === name;
    });
    rollbacks.push(planOne(release, published, bad));
  }
  return rollbacks;
}

/**
 * @param {Release} release
 * @param {Published | undefined} published
 */
function refuseUnpublished({ name, version }, published) {
  const versions = published?.versions ?? [];
  const there = versions.join(", ");
  const what = `${name}@${version} is not published`;
  return new Error(`${what}: name one of ${there}, or leave it out.`);
}

/**
 * @param {Release} release
 * @param {Published} published
 * @param {readonly Release[]} bad
 * @returns {Rollback}
 */
function planOne({ name, version }, published, bad) {
  const before = versionBefore(version, published, bad);
  const tags = [];
  for (const tag of tagsOf(version, published)) {
    tags.push({
      tag,
      to: before,
    });
  }
  return {
    name,
    version,
    before,
    tags,
  };
}

/**
 * @param {string} version
 * @param {Published} published
 */
function tagsOf(version, { tags }) {
  const names = Object.keys(tags);
  return names.filter((name) => {
    return tags[name] === version;
  });
}

/**
 * @param {string} version
 * @param {Published} published
 * @param {readonly Release[]} bad
 */
function versionBefore(version, { versions, isDeprecated }, bad) {
  const excluded = bad.map((release) => release.version);
  const candidates = versions.filter((each) => {
    const isBad = excluded.includes(each);
    const isOlder = compareVersions(each, version) < 0;
    return isOlder && !isBad && mayFollow(each, version);
  });
  candidates.sort(compareVersions);
  candidates.reverse();
  return candidates.find((each) => {
    return !isDeprecated(each);
  });
}

/**
 * A release may be followed by releases alone, a pre-release by those of its
 * kind too: who asks for `next` wants no canary.
 * @param {string} version
 * @param {string} bad
 */
function mayFollow(version, bad) {
  const kind = prereleaseKind(version);
  const isRelease = kind === undefined;
  return isRelease || kind === prereleaseKind(bad);
}
