import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
} from "aws-lambda";
import { handleEvent } from "./handle-event.js";

export async function handler({
  body = "",
  isBase64Encoded,
  headers,
}: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  // API Gateway may send the body as base64.
  const encoding = isBase64Encoded ? "base64" : "utf8";
  const rawBody = Buffer.from(body, encoding).toString("utf8");
  const statusCode = await handleEvent(rawBody, headers["x-retell-signature"]);
  return { statusCode };
}
