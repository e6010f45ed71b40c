const form = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;

/** @param {string} version */
export function isVersion(version) {
  return form.test(version);
}

/**
 * `next` of `0.2.0-next.3`: undefined for a release.
 * @param {string} version
 */
export function prereleaseKind(version) {
  const [word] = read(version).words;
  return word?.replace(/[-\d]+$/, "");
}

/**
 * Orders versions as semver does: the oldest first.
 * @param {string} one
 * @param {string} other
 */
export function compareVersions(one, other) {
  const first = read(one);
  const second = read(other);
  const byNumbers = compareParts(first.numbers, second.numbers);
  return byNumbers || comparePrereleases(first.words, second.words);
}

/** @param {string} version */
function read(version) {
  const [, major = "", minor = "", patch = "", words] =
    form.exec(version) ?? [];
  return {
    numbers: [major, minor, patch],
    words: words?.split(".") ?? [],
  };
}

/**
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 */
function comparePrereleases(one, other) {
  if (one.length === 0 || other.length === 0) {
    // A release comes after its pre-releases.
    return other.length - one.length;
  }
  return compareParts(one, other) || one.length - other.length;
}

/**
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 */
function compareParts(one, other) {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const order = comparePart(one[i] ?? "", other[i] ?? "");
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

/**
 * Numbers come before words.
 * @param {string} one
 * @param {string} other
 */
function comparePart(one, other) {
  const areNumbers = [isNumber(one), isNumber(other)];
  const [isFirst, isSecond] = areNumbers;
  if (isFirst && isSecond) {
    return Number(one) - Number(other);
  }
  if (isFirst !== isSecond) {
    if (isFirst) {
      return -1;
    }
    return 1;
  }
  if (one === other) {
    return 0;
  }
  if (one < other) {
    return -1;
  }
  return 1;
}

/** @param {string} part */
function isNumber(part) {
  return /^\d+$/.test(part);
}
