import { loadVersion } from "@rollcall/codegen";
import { stringify } from "yaml";
import { versionIn } from "../versions.mjs";

/** @typedef {import("@rollcall/spec-diff").Json} Json */
/** @typedef {import("@rollcall/spec-diff").JsonObject} JsonObject */
/** @typedef {{ target: string, update: Json }} Action */

/** Which of our extensions lie in which overlay; all others in the last. */
const overlayNames = {
  "x-pagination": "10-pagination.yaml",
  "x-filter": "20-filters.yaml",
};

/**
 * Today's spec as if somebody else published it: a document without a word of
 * ours, and overlays that add what we know of it.
 */
export async function publishSpec() {
  const { document } = await loadVersion(versionIn("v1").root);
  /** @type {Map<string, Action[]>} */
  const overlays = new Map();
  const plain = withoutOurs(document, "$", overlays);
  const texts = new Map();
  for (const [name, actions] of overlays) {
    texts.set(`overlays/${name}`, overlayText(actions));
  }
  return {
    text: JSON.stringify(plain, null, 2),
    overlays: Object.fromEntries(texts),
  };
}

/**
 * @param {Json} value
 * @param {string} path to it, as JSONPath
 * @param {Map<string, Action[]>} overlays filled with what is left out
 * @returns {Json}
 */
function withoutOurs(value, path, overlays) {
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      withoutOurs(item, `${path}[${index}]`, overlays),
    );
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const kept = new Map();
  for (const [name, member] of Object.entries(value)) {
    if (isOurs(name)) {
      addAction(overlays, name, path, member);
    } else {
      const inner = `${path}[${quoteName(name)}]`;
      kept.set(name, withoutOurs(member, inner, overlays));
    }
  }
  return Object.fromEntries(kept);
}

/** @param {string} name */
function isOurs(name) {
  return name.startsWith("x-") || name === "examples";
}

/** @param {string} name */
function quoteName(name) {
  const escaped = name.replace(/['\\]/g, (character) => `\\${character}`);
  return `'${escaped}'`;
}

/**
 * @param {Map<string, Action[]>} overlays
 * @param {string} name
 * @param {string} target
 * @param {Json} value
 */
function addAction(overlays, name, target, value) {
  const file =
    overlayNames[/** @type {keyof typeof overlayNames} */ (name)] ??
    "30-words.yaml";
  const actions = overlays.get(file) ?? [];
  actions.push({
    target,
    update: { [name]: value },
  });
  overlays.set(file, actions);
}

/** @param {readonly Action[]} actions */
function overlayText(actions) {
  return stringify({
    overlay: "1.0.0",
    info: {
      title: "What we add",
      version: "1.0.0",
    },
    actions,
  });
}
