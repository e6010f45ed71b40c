import { runSuite } from "./suite/run-suite.mjs";

const tasks = ["soak"];

runSuite({ tasks });
