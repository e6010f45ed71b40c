import { speedRule } from "../../../api/option-rules.js";
import { LAST_INSTANT } from "../../../defaults.js";
import { hasUnit, parseDuration } from "../../../util/duration.js";
import { parseInstant } from "../../../util/parse-instant.js";
import { type Rule, wholeNumber } from "../../../util/rule.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts } from "../admin-ports.js";
import { type AdminRoute, adminRoute } from "../admin-route.js";
import { fieldsBody } from "../body-readers.js";

type Ports = Pick<AdminPorts, "clock" | "timeline">;

/** Milliseconds: 31 years. */
const LONGEST_ADVANCE = 1e12;

/** Reading, setting and advancing the clock. */
export function clockRoutes(ports: Ports): AdminRoute[] {
  return [readClock(ports), setClock(ports), advanceClock(ports)];
}

function readClock({ clock }: Ports): AdminRoute {
  return adminRoute({
    method: "GET",
    path: "/clock",
    does: "The clock: now (epoch ms), iso, speed.",
    handle: () => stateOf(clock),
  });
}

function setClock({ clock, timeline }: Ports): AdminRoute {
  return adminRoute({
    method: "PUT",
    path: "/clock",
    does: 'Sets it: {"now": epoch ms or ISO date, "speed": 0 stands, 1 real time}. Nothing happens in between.',
    body: setBody,
    async handle({ body: { now, speed } }) {
      if (now === undefined && speed === undefined) {
        throw new AdminError(400, 'Give "now", "speed" or both.');
      }
      if (speed !== undefined) {
        timeline.setSpeed(speed);
      }
      if (now !== undefined) {
        await timeline.set(now);
      }
      return stateOf(clock);
    },
  });
}

function advanceClock({ clock, timeline }: Ports): AdminRoute {
  return adminRoute({
    method: "POST",
    path: "/clock",
    does: 'Advances it: {"advanceMs": 60000} or {"advance": "1h"}. All in between happens, webhooks included.',
    body: advanceBody,
    async handle({ body: { advanceMs, advance } }) {
      if (advanceMs !== undefined && advance !== undefined) {
        throw new AdminError(400, 'Give "advanceMs" or "advance", not both.');
      }
      const ms = advanceMs ?? advance;
      if (ms === undefined) {
        throw new AdminError(400, 'Give "advanceMs" or "advance".');
      }
      await timeline.advance(ms);
      return stateOf(clock);
    },
  });
}

function stateOf(clock: Ports["clock"]): object {
  const now = clock.now();
  return {
    now,
    iso: new Date(now).toISOString(),
    speed: clock.speed,
  };
}

const instants = wholeNumber(-LAST_INSTANT, LAST_INSTANT);

const instantRule: Rule<number> = {
  accepts:
    "milliseconds since the epoch without a fraction, or an ISO date such as 2024-05-01T12:00:00Z",
  read(value) {
    const instant = typeof value === "string" ? parseInstant(value) : value;
    return instants.read(instant);
  },
};

const advances = wholeNumber(0, LONGEST_ADVANCE);

const advanceRule: Rule<number> = {
  accepts: `milliseconds from 0 to ${LONGEST_ADVANCE} without a fraction`,
  read: advances.read,
};

const durationRule: Rule<number> = {
  accepts: 'a duration such as "90s" or "1h", in whole milliseconds',
  read: (value) =>
    typeof value === "string" && hasUnit(value)
      ? advances.read(parseDuration(value))
      : undefined,
};

const setBody = fieldsBody({
  now: instantRule,
  speed: speedRule,
});

const advanceBody = fieldsBody({
  advanceMs: advanceRule,
  advance: durationRule,
});
