import { cli } from "virtual:rollcall/reference";
import type { APIRoute } from "astro";
import { slugOfCommand } from "../../../cli/command-address";

/** A file for each command that prints records, and each version of them. */
export function getStaticPaths() {
  return cli.commands.flatMap(({ name, schemas }) => {
    return schemas.map(({ version, schema }) => ({
      params: { file: `${slugOfCommand(name)}.${version}` },
      props: { schema },
    }));
  });
}

export const GET: APIRoute = ({ props }) => {
  const { schema } = props;
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
};
