import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse } from "yaml";
import { root } from "../../support/root.mjs";

/**
 * A finding that was looked at and does not count, for a while.
 * @typedef Waiver
 * @property {string} fingerprint
 * @property {string} reason
 * @property {string} expires the last day that it holds: `2027-01-31`
 */

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {string} file
 * @returns {Waiver[]}
 */
export function readWaivers(file) {
  if (!existsSync(file)) {
    return [];
  }
  return parse(readFileSync(file, "utf8")) ?? [];
}

/**
 * Waivers that do not hold any more, or never did.
 * @param {Pick<import("../versions.mjs").Version, "waivers">} version
 * @param {Date} now
 * @returns {string[]}
 */
export function findExpired({ waivers: file }, now) {
  const shown = relative(root, file);
  const today = now.toISOString().slice(0, 10);
  return readWaivers(file).flatMap(({ fingerprint, reason, expires }) => {
    if (!reason) {
      return [`${shown}: the waiver of ${fingerprint} gives no reason`];
    }
    if (!day.test(String(expires))) {
      return [
        `${shown}: the waiver of ${fingerprint} expires at no day such as 2027-01-31`,
      ];
    }
    const isExpired = expires < today;
    if (isExpired) {
      return [`${shown}: the waiver of ${fingerprint} expired on ${expires}`];
    }
    return [];
  });
}
