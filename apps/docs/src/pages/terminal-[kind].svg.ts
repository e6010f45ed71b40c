import { terminal } from "virtual:rollcall/reference";

/** The recorded terminal of the home page: one that moves, one that does not. */
export function getStaticPaths() {
  return Object.entries(terminal).map(([kind, image]) => ({
    params: { kind },
    props: { image },
  }));
}

/** Answers one of them. */
export function GET({ props }: { readonly props: { readonly image: string } }) {
  const headers = { "content-type": "image/svg+xml" };
  return new Response(props.image, { headers });
}
