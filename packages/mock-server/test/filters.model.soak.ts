import { describeFilters } from "./support/filters-model.js";

describeFilters(1_000);
