import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { describeEntry } from "./site/describe-entry";
import { listHeadTags } from "./site/head-tags";

/** Adds to each page's head what shares and models read. */
export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
  const { starlightRoute } = locals;
  const { entry, head } = starlightRoute;
  const base = import.meta.env.BASE_URL;
  const path = `/${url.pathname.slice(base.length)}`;
  const tags = listHeadTags({
    path,
    base,
    site,
    title: entry.data.title,
    isDescribed: Boolean(entry.data.description),
    description: entry.data.description ?? describeEntry(entry),
  });
  head.push(...tags);
});
