const longestSubject = 72;

/**
 * What is wrong with the subject of a commit, as a sentence, if anything is.
 * @param {string} subject
 */
export function findFault(subject) {
  const { length } = subject;
  if (length > longestSubject) {
    return `The subject has ${length} characters: use at most ${longestSubject} and move the why to the body.`;
  }
  if (isUnfinished(subject)) {
    return "The commit is not finished: squash it into one that is.";
  }
  return undefined;
}

/**
 * "wip" as a word of its own, and what `git commit --fixup` writes.
 * @param {string} subject
 */
function isUnfinished(subject) {
  const hasWip = /\bwip\b/i.test(subject);
  const isFixup = /^(fixup|squash|amend)!/.test(subject);
  return hasWip || isFixup;
}
