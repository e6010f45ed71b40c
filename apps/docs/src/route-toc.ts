import { references } from "virtual:rollcall/reference";
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { addInnerEntries } from "./reference/toc-entries";

/** Completes the table of contents of the pages of operations. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { id, toc } = locals.starlightRoute;
  if (!toc) {
    return;
  }
  const { items } = toc;
  toc.items = addInnerEntries(references, id, items);
});
