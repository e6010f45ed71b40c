import type { AdminPorts } from "./admin-ports.js";
import { type AdminRoute, adminRoute } from "./admin-route.js";
import { adminPage } from "./page/admin-page.js";
import { callRoutes } from "./routes/calls.js";
import { clockRoutes } from "./routes/clock.js";
import { faultRoutes } from "./routes/faults.js";
import { journalRoutes } from "./routes/journal.js";
import { metricsRoutes } from "./routes/metrics.js";

/** Every operation of the admin API. */
export function adminRoutes(ports: AdminPorts): AdminRoute[] {
  return [
    page,
    ...clockRoutes(ports),
    ...callRoutes(ports),
    ...faultRoutes(ports),
    ...journalRoutes(ports),
    ...metricsRoutes(ports),
    resetRoute(ports),
  ];
}

const page = adminRoute({
  method: "GET",
  path: "/",
  does: "A page for people: journal, clock and faults.",
  handle: adminPage,
});

function resetRoute({ reset }: AdminPorts): AdminRoute {
  return adminRoute({
    method: "POST",
    path: "/reset",
    does: "Takes everything back to the beginning.",
    handle: () => reset(),
  });
}
