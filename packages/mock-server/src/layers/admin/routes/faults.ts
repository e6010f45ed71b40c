import type { Rule } from "../../../util/rule.js";
import type { Fault } from "../../faults/fault.js";
import type { FaultSet } from "../../faults/fault-set.js";
import { formatFault } from "../../faults/format-fault.js";
import { parseFault } from "../../faults/parse-fault.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts } from "../admin-ports.js";
import { type AdminRoute, adminRoute } from "../admin-route.js";
import { fieldsBody } from "../body-readers.js";

/** The faults in force. */
export function faultRoutes({ faults }: AdminPorts): AdminRoute[] {
  return [
    readFaults(faults),
    replaceFaults(faults),
    addFault(faults),
    clearFaults(faults),
  ];
}

function readFaults(set: FaultSet): AdminRoute {
  return adminRoute({
    method: "GET",
    path: "/faults",
    does: "The faults in force, as they are written.",
    handle: () => stateOf(set),
  });
}

function replaceFaults(set: FaultSet): AdminRoute {
  return adminRoute({
    method: "PUT",
    path: "/faults",
    does: 'Puts these in force: {"faults": ["status=503;rate=0.1"]}.',
    body: faultsBody,
    handle({ body: { faults } }) {
      set.replace(faults ?? missing("faults", faultsRule));
      return stateOf(set);
    },
  });
}

function addFault(set: FaultSet): AdminRoute {
  return adminRoute({
    method: "POST",
    path: "/faults",
    does: 'Adds one: {"fault": "latency=lognormal(80ms,0.5)"}.',
    body: faultBody,
    handle({ body: { fault } }) {
      set.replace([...set.faults, fault ?? missing("fault", faultRule)]);
      return stateOf(set);
    },
  });
}

function clearFaults(set: FaultSet): AdminRoute {
  return adminRoute({
    method: "DELETE",
    path: "/faults",
    does: "Takes all away.",
    handle() {
      set.replace([]);
      return stateOf(set);
    },
  });
}

function stateOf({ faults }: FaultSet): object {
  return { faults: faults.map(formatFault) };
}

function missing(name: string, { accepts }: Rule<unknown>): never {
  throw new AdminError(400, `Give "${name}": ${accepts}.`);
}

/** A text that is no fault is refused by the parser, which says why. */
const faultRule: Rule<Fault> = {
  accepts: 'a text such as "status=503;rate=0.1"',
  read: (value) => (typeof value === "string" ? parseFault(value) : undefined),
};

const faultsRule: Rule<readonly Fault[]> = {
  accepts: 'a list of texts such as "status=503;rate=0.1"',
  read: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string")
      ? value.map(parseFault)
      : undefined,
};

const faultsBody = fieldsBody({ faults: faultsRule });

const faultBody = fieldsBody({ fault: faultRule });
