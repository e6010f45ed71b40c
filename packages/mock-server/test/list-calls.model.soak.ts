import { describeListCalls } from "./support/list-calls-model.js";

describeListCalls(800);
