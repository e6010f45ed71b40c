import type { Reference } from "../reference/reference.js";

/**
 * The sidebar of the HTTP reference: each operation with its method, then what
 * they share.
 */
export function referenceSidebar({ operations, webhooks }: Reference) {
  return [
    { label: "Overview", link: "/http/" },
    ...operations.map(({ slug, title, method, deprecated }) => ({
      label: title,
      link: `/http/${slug}/`,
      badge: {
        text: method,
        class: `method method-${method.toLowerCase()}${deprecated ? " deprecated" : ""}`,
      },
    })),
    ...(webhooks.length > 0
      ? [{ label: "Webhooks", link: "/http/webhooks/" }]
      : []),
    { label: "Objects", link: "/http/objects/" },
  ];
}
