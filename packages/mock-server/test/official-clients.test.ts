import { describeOfficialClients } from "./support/official-clients.js";

// Short calls have the same fields; the soak reads long ones.
describeOfficialClients({ size: "short" });
