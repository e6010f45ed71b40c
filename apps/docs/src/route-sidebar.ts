import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { type PagePlace, shortenSidebar } from "./site/shorten-sidebar";

const base = import.meta.env.BASE_URL;

/** Lists the pages of a long section only near the one that is read. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const { id, sidebar } = route;
  const place = findPlace(id);
  route.sidebar = shortenSidebar(sidebar, place);
});

/** @param id Of the page: `cli/list`. */
function findPlace(id: string): PagePlace {
  const [folder] = id.split("/");
  return {
    page: `${base}${id}/`,
    section: `${base}${folder}/`,
  };
}
