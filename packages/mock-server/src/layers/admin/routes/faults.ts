import { formatFault } from "../../faults/format-fault.js";
import { parseFault } from "../../faults/parse-fault.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts } from "../ports.js";
import type { AdminRequest, AdminRoute } from "../route.js";

/** The faults in force. */
export function faultRoutes({ faults }: AdminPorts): AdminRoute[] {
  const state = () => ({ faults: faults.faults.map(formatFault) });

  function replace(request: AdminRequest): unknown {
    faults.replace(texts(request.object().faults).map(parseFault));
    return state();
  }

  function add(request: AdminRequest): unknown {
    faults.replace([
      ...faults.faults,
      ...texts([request.object().fault]).map(parseFault),
    ]);
    return state();
  }

  function clear(): unknown {
    faults.replace([]);
    return state();
  }

  return [
    {
      method: "GET",
      path: "/faults",
      does: "The faults in force, as they are written.",
      handle: state,
    },
    {
      method: "PUT",
      path: "/faults",
      does: 'Puts these in force: {"faults": ["status=503;rate=0.1"]}.',
      handle: replace,
    },
    {
      method: "POST",
      path: "/faults",
      does: 'Adds one: {"fault": "latency=lognormal(80ms,0.5)"}.',
      handle: add,
    },
    {
      method: "DELETE",
      path: "/faults",
      does: "Takes all away.",
      handle: clear,
    },
  ];
}

function texts(value: unknown): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value;
  }
  throw new AdminError(
    400,
    'Faults are texts, such as "status=503;rate=0.1": PUT {"faults": […]}, POST {"fault": "…"}.',
  );
}
