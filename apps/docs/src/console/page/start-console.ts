import type { ConsoleFacts } from "../model/console-facts.js";
import { mountConsole } from "./mount-console.js";
import { readPlaces } from "./read-facts.js";

for (const { root, facts } of readPlaces<ConsoleFacts>(".con-operation")) {
  mountConsole(root, facts);
}
