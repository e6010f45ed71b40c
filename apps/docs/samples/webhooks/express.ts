import express from "express";
import { handleEvent } from "./handle-event.js";

export const app = express();

// Before any express.json(): on this route, the body stays bytes.
app.post(
  "/webhooks",
  express.raw({ type: "application/json" }),
  async (request, response) => {
    const signature = request.get("x-retell-signature");
    response.status(await handleEvent(request.body, signature)).end();
  },
);
