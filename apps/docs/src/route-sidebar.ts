import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { shortenSidebar } from "./site/shorten-sidebar";

/** Lists the pages of a long section only where somebody reads it. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const [folder] = route.id.split("/");
  const section = `${import.meta.env.BASE_URL}${folder}/`;
  route.sidebar = shortenSidebar(route.sidebar, section);
});
