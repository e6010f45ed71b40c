import { specs } from "virtual:rollcall/reference";
import type { APIRoute } from "astro";
import { stringify } from "yaml";
import { addressOfSpec, specFormats } from "../../specs/spec-address";

/** Each document that is there today, and each that was released. */
export function getStaticPaths() {
  return specs.flatMap(({ version, document, released }) => {
    const documents = [{ release: undefined, document }, ...released];
    return documents.flatMap((one) => listFiles(version, one));
  });
}

interface Document {
  readonly release: string | undefined;
  readonly document: object;
}

function listFiles(version: string, { release, document }: Document) {
  return specFormats.map((format) => {
    const address = addressOfSpec(version, format, release);
    const file = address.split("/").at(-1);
    return {
      params: { file },
      props: { format, document },
    };
  });
}

export const GET: APIRoute = ({ props }) => {
  const { format, document } = props;
  if (format === "yaml") {
    return new Response(stringify(document, { lineWidth: 0 }));
  }
  return new Response(`${JSON.stringify(document, null, 2)}\n`);
};
