import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { describeEntry } from "./site/describe-entry";
import { listHeadTags } from "./site/head-tags";
import { replaceDescription } from "./site/replace-description";

/** Adds to each page's head what shares and models read. */
export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
  const { entry, head } = locals.starlightRoute;
  const base = import.meta.env.BASE_URL;
  const path = `/${url.pathname.slice(base.length)}`;
  const isMissingPage = path.startsWith("/404");
  if (isMissingPage) {
    return;
  }
  const { title, description } = entry.data;
  if (!description) {
    replaceDescription(head, describeEntry(entry));
  }
  head.push(...listHeadTags({ path, base, site, title }));
});
