import { describeKilledWriter } from "./support/killed-writer.js";

describeKilledWriter([
  [1, false],
  [113, false],
  [777, false],
  [2003, false],
  [9001, false],
  [57, true],
  [401, true],
]);
