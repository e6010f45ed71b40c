import { runSuite } from "./suite.mjs";

runSuite({ tasks: ["soak"] });
