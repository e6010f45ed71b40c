import Fastify from "fastify";
import { handleEvent } from "./handle-event.js";

export const app = Fastify();

// A plugin of its own: all other routes keep their JSON parser.
app.register(async (webhooks) => {
  webhooks.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
  webhooks.post<{ Body: Buffer<ArrayBuffer> }>(
    "/webhooks",
    async (request, reply) => {
      const signature = String(request.headers["x-retell-signature"] ?? "");
      return reply.code(await handleEvent(request.body, signature)).send();
    },
  );
});
