import type {
  HttpReference,
  OperationPage,
} from "../reference/http-reference.js";
import { versionLabel } from "../reference/version-links.js";

/** One group of the sidebar for each version; those of before are folded. */
export function listSidebarGroups(references: readonly HttpReference[]) {
  return references.map((reference) => ({
    label: `HTTP API ${versionLabel(reference)}`,
    collapsed: reference.legacy !== undefined,
    items: listSidebarItems(reference),
  }));
}

/** Each operation with its method, then what they share. */
function listSidebarItems({ base, operations, webhooks }: HttpReference) {
  const items = [
    { label: "Overview", link: `${base}/` },
    ...operations.map((operation) => toSidebarItem(base, operation)),
  ];
  if (webhooks.length > 0) {
    items.push({ label: "Webhooks", link: `${base}/webhooks/` });
  }
  items.push({ label: "Objects", link: `${base}/objects/` });
  return items;
}

function toSidebarItem(base: string, operation: OperationPage) {
  const { slug, title, method } = operation;
  return {
    label: title,
    link: `${base}/${slug}/`,
    badge: {
      text: method,
      class: listBadgeClasses(operation).join(" "),
    },
  };
}

function listBadgeClasses({ method, deprecated }: OperationPage): string[] {
  const classes = ["method", `method-${method.toLowerCase()}`];
  if (deprecated) {
    return [...classes, "deprecated"];
  }
  return classes;
}
