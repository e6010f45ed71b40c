import { describeV3List } from "./support/v3-list-model.js";

describeV3List(500);
