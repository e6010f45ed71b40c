import { describeOfficialClients } from "./support/official-clients.js";

// Short calls have the same fields; the soak reads long ones, and twice as many.
describeOfficialClients({ calls: 1_500, size: "short" });
