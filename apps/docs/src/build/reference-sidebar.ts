import type {
  HttpReference,
  OperationPage,
} from "../reference/http-reference.js";

/**
 * The sidebar of the HTTP reference: each operation with its method, then what
 * they share.
 */
export function listSidebarItems({ operations, webhooks }: HttpReference) {
  const items = [
    { label: "Overview", link: "/http/" },
    ...operations.map(toSidebarItem),
  ];
  if (webhooks.length > 0) {
    items.push({ label: "Webhooks", link: "/http/webhooks/" });
  }
  items.push({ label: "Objects", link: "/http/objects/" });
  return items;
}

function toSidebarItem(operation: OperationPage) {
  const { slug, title, method } = operation;
  return {
    label: title,
    link: `/http/${slug}/`,
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
