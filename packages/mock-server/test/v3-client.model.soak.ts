import { describeV3Client } from "./support/v3-client-model.js";

describeV3Client(10_000);
