import type { Call } from "@rollcall/core/v3";
import { verifyWebhook, WebhookError } from "@rollcall/core/webhooks";

const stored = new Map<string, Call>();

/** Takes the raw body and the header; answers the status to reply with. */
export async function handleEvent(
  rawBody: string | Uint8Array<ArrayBuffer>,
  signature: string | null | undefined,
): Promise<number> {
  const apiKey = process.env.RETELL_API_KEY ?? "";
  try {
    const { event, call } = await verifyWebhook<Call>(
      rawBody,
      signature,
      apiKey,
    );
    // By its id: an event that comes twice is stored once.
    if (event === "call_ended" && call) {
      stored.set(call.call_id, call);
    }
    return 204;
  } catch (error) {
    if (error instanceof WebhookError) {
      return 401;
    }
    throw error;
  }
}
