import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { shortenSidebar } from "./site/shorten-sidebar";

/** Lists the pages of a long section only near the one that is read. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const base = import.meta.env.BASE_URL;
  const [folder] = route.id.split("/");
  const page = `${base}${route.id}/`;
  route.sidebar = shortenSidebar(route.sidebar, page, `${base}${folder}/`);
});
