// app/webhooks/route.ts
import { handleEvent } from "./handle-event.js";

export async function POST(request: Request): Promise<Response> {
  const signature = request.headers.get("x-retell-signature");
  const status = await handleEvent(await request.text(), signature);
  return new Response(null, { status });
}
