import { describePlainGets } from "./support/plain-gets-model.js";

describePlainGets(30);
