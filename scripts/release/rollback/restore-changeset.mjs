/** The lines between `---` name the packages, and what follows says why. */
const form = /^---\n([\s\S]*?)---\n([\s\S]*)$/;

/**
 * A changeset as it has to be restored: with the packages that are rolled back
 * alone. Undefined where it names none of them.
 * @param {string} text
 * @param {readonly string[]} names
 * @param {string} [present] What waits under its name already: another package
 * was rolled back before, or somebody has worded it anew. It stays, and gets
 * what it lacks.
 */
export function restoreChangeset(text, names, present = "") {
  const before = readChangeset(text);
  const now = readChangeset(present);
  const named = now.bumps.map(nameIn);
  const lacking = before.bumps.filter((bump) => {
    const name = nameIn(bump);
    const isRolledBack = names.includes(name);
    return isRolledBack && !named.includes(name);
  });
  const bumps = [...now.bumps, ...lacking];
  if (bumps.length === 0) {
    return undefined;
  }
  const head = bumps.join("\n");
  const body = now.body || before.body;
  return `---
${head}
---
${body}`;
}

/** @param {string} text */
function readChangeset(text) {
  const parts = form.exec(text) ?? [];
  const [, head = "", body = ""] = parts;
  const lines = head.split("\n");
  return {
    bumps: lines.filter(Boolean),
    body,
  };
}

/**
 * `@rollcall/core` of `"@rollcall/core": patch`
 * @param {string} bump
 */
function nameIn(bump) {
  const [, name = ""] = bump.split('"');
  return name;
}
