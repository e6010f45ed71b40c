import { compareVersions, prereleaseKind } from "./versions.mjs";

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
  return releases.map((release) => {
    const published = registry[release.name];
    if (!published?.versions.includes(release.version)) {
      throw new Error(`${release.name}@${release.version} is not published.`);
    }
    const bad = versionsOf(releases, release.name);
    return planOne(release, published, bad);
  });
}

/**
 * @param {Release} release
 * @param {Published} published
 * @param {readonly string[]} bad
 * @returns {Rollback}
 */
function planOne({ name, version }, published, bad) {
  const before = versionBefore(version, published, bad);
  const tags = tagsOf(version, published);
  return {
    name,
    version,
    before,
    tags: tags.map((tag) => ({
      tag,
      to: before,
    })),
  };
}

/**
 * @param {readonly Release[]} releases
 * @param {string} name
 */
function versionsOf(releases, name) {
  const same = releases.filter((release) => release.name === name);
  return same.map(({ version }) => version);
}

/**
 * @param {string} version
 * @param {Published} published
 */
function tagsOf(version, { tags }) {
  const names = Object.keys(tags);
  return names.filter((name) => tags[name] === version);
}

/**
 * A release may be followed by releases alone, a pre-release by those of its
 * kind too: who asks for `next` wants no canary.
 * @param {string} version
 * @param {Published} published
 * @param {readonly string[]} bad
 */
function versionBefore(version, { versions, isDeprecated }, bad) {
  const kinds = [undefined, prereleaseKind(version)];
  const candidates = versions.filter((each) => {
    const isBad = bad.includes(each);
    const isOfTheKind = kinds.includes(prereleaseKind(each));
    const isOlder = compareVersions(each, version) < 0;
    return !isBad && isOfTheKind && isOlder;
  });
  const newestFirst = candidates.sort(compareVersions).reverse();
  return newestFirst.find((each) => !isDeprecated(each));
}
