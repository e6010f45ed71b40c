import { consoles } from "virtual:rollcall/reference";
import type { APIRoute } from "astro";
import { listFactsFiles } from "../../../console/build/facts-file";

/** A file for each console. */
export function getStaticPaths() {
  return listFactsFiles(consoles).map(({ version, name, facts }) => ({
    params: { version, name },
    props: { facts },
  }));
}

export const GET: APIRoute = ({ props }) => {
  const { facts } = props;
  return new Response(JSON.stringify(facts));
};
