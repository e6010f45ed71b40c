import { verifyWebhook, WebhookError } from "@rollcall/core/webhooks";

export default {
  async fetch(
    request: Request,
    env: { RETELL_API_KEY: string },
  ): Promise<Response> {
    const signature = request.headers.get("x-retell-signature");
    const body = await request.text();
    try {
      const { event } = await verifyWebhook(
        body,
        signature,
        env.RETELL_API_KEY,
      );
      console.log(event);
      return new Response(null, { status: 204 });
    } catch (error) {
      if (error instanceof WebhookError) {
        return new Response(null, { status: 401 });
      }
      throw error;
    }
  },
};
