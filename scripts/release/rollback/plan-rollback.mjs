import { compareVersions, isPrerelease } from "./versions.mjs";

/**
 * A release that has to go.
 * @typedef {object} Release
 * @property {string} name
 * @property {string} version
 *
 * What the registry knows of a package.
 * @typedef {object} Published
 * @property {readonly string[]} versions
 * @property {readonly string[]} deprecated Versions that are marked already.
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
  return releases.map(({ name, version }) => {
    const published = registry[name];
    if (!published?.versions.includes(version)) {
      throw new Error(`${name}@${version} is not published.`);
    }
    const bad = versionsOf(releases, name);
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
  });
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
 * A pre-release may be followed by anything, a release by releases alone.
 * @param {string} version
 * @param {Published} published
 * @param {readonly string[]} bad
 */
function versionBefore(version, { versions, deprecated }, bad) {
  const candidates = versions.filter((each) => {
    const isGood = !bad.includes(each) && !deprecated.includes(each);
    const isOfTheKind = isPrerelease(version) || !isPrerelease(each);
    return isGood && isOfTheKind && compareVersions(each, version) < 0;
  });
  return candidates.sort(compareVersions).at(-1);
}
