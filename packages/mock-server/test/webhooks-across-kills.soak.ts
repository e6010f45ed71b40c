import { describeKilledAnywhere } from "./support/killed-anywhere.js";

describeKilledAnywhere({ moved: 1, running: 2, ofTwoKeys: 1 });
