import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { describeEntry } from "./site/describe-entry";
import { listHeadTags } from "./site/head-tags";
import { replaceDescription } from "./site/replace-description";

const base = import.meta.env.BASE_URL;

/** Adds to each page's head what shares and models read. */
export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
  const { entry, head } = locals.starlightRoute;
  const { title, description } = entry.data;
  const afterBase = url.pathname.slice(base.length);
  const path = `/${afterBase}`;
  const isMissingPage = path.startsWith("/404");
  if (isMissingPage) {
    return;
  }
  if (!description) {
    const words = describeEntry(entry);
    replaceDescription(head, words);
  }
  const tags = listHeadTags({
    path,
    base,
    site,
    title,
  });
  head.push(...tags);
});
