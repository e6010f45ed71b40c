import { MAX_SPEED } from "../../../defaults.js";
import { isInstant, isSpeed } from "../../../time/clock.js";
import { parseDuration } from "../../../util/duration.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts } from "../ports.js";
import type { AdminRequest, AdminRoute } from "../route.js";

/** Reading, setting and advancing the clock. */
export function clockRoutes({ clock, timeline }: AdminPorts): AdminRoute[] {
  const state = () => ({
    now: clock.now(),
    iso: new Date(clock.now()).toISOString(),
    speed: clock.speed,
  });

  async function set(request: AdminRequest): Promise<unknown> {
    const { now, speed, ...rest } = request.object();
    rejectUnknown(rest, "now, speed");
    if (now === undefined && speed === undefined) {
      throw new AdminError(400, 'Give "now", "speed" or both.');
    }
    const instant = now === undefined ? undefined : instantOf(now);
    if (speed !== undefined) {
      timeline.setSpeed(speedOf(speed));
    }
    if (instant !== undefined) {
      await timeline.set(instant);
    }
    return state();
  }

  async function advance(request: AdminRequest): Promise<unknown> {
    const { advanceMs, advance: text, ...rest } = request.object();
    rejectUnknown(rest, "advanceMs, advance");
    await timeline.advance(durationOf(advanceMs ?? text));
    return state();
  }

  return [
    {
      method: "GET",
      path: "/clock",
      does: "The clock: now (epoch ms), iso, speed.",
      handle: state,
    },
    {
      method: "PUT",
      path: "/clock",
      does: 'Sets it: {"now": epoch ms or ISO date, "speed": 0 stands, 1 real time}. Nothing happens in between.',
      handle: set,
    },
    {
      method: "POST",
      path: "/clock",
      does: 'Advances it: {"advanceMs": 60000} or {"advance": "1h"}. All in between happens, webhooks included.',
      handle: advance,
    },
  ];
}

function rejectUnknown(rest: object, accepted: string): void {
  const [name] = Object.keys(rest);
  if (name !== undefined) {
    throw new AdminError(
      400,
      `The clock has no "${name}". Accepted: ${accepted}.`,
    );
  }
}

function instantOf(value: unknown): number {
  const instant = typeof value === "string" ? Date.parse(value) : value;
  if (typeof instant === "number" && isInstant(instant)) {
    return instant;
  }
  throw new AdminError(
    400,
    '"now" must be milliseconds since the epoch, or an ISO date such as 2024-05-01T12:00:00Z.',
  );
}

function speedOf(value: unknown): number {
  if (typeof value === "number" && isSpeed(value)) {
    return value;
  }
  throw new AdminError(
    400,
    `"speed" must be a number from 0 (stands still) to ${MAX_SPEED}.`,
  );
}

function durationOf(value: unknown): number {
  const ms = typeof value === "string" ? parseDuration(value) : value;
  if (typeof ms === "number" && ms >= 0 && ms <= 1e12) {
    return ms;
  }
  throw new AdminError(
    400,
    'Give "advanceMs": milliseconds, or "advance": a duration such as "90s" or "1h".',
  );
}
