import { describeOfficialClients } from "./support/official-clients.js";

describeOfficialClients({ size: "medium" });
