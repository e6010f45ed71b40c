import { describeKilledSender } from "./support/killed-sender.js";

describeKilledSender({ minutes: 10, kills: [1, 60, 61, 150] });
