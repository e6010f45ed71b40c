import { terminal } from "virtual:rollcall/reference";

/** The recorded terminal of the home page, as an image. */
export function GET(): Response {
  const headers = { "content-type": "image/svg+xml" };
  return new Response(terminal, { headers });
}
