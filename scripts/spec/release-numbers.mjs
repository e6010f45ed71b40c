/** @typedef {import("./policy.mjs").Bump} Bump */

/**
 * The release after one, such as 0.3.0 after 0.2.1.
 * @param {string} version
 * @param {Bump} bump
 */
export function nextVersion(version, bump) {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  switch (bump) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    default:
      return version;
  }
}

/**
 * Whether one release comes after another.
 * @param {string} one
 * @param {string} other
 */
export function isLater(one, other) {
  const numbers = numbersOf(other);
  for (const [index, number] of numbersOf(one).entries()) {
    const otherNumber = numbers[index] ?? 0;
    if (number !== otherNumber) {
      return number > otherNumber;
    }
  }
  return false;
}

/** @param {string} version */
export function majorOf(version) {
  const [major = 0] = numbersOf(version);
  return major;
}

/** @param {string} version */
function numbersOf(version) {
  const [release = ""] = version.split("-");
  return release.split(".").map(Number);
}
