/** When customers are answered: staff by their calendars, the robot but for its rest, replies by their hours. */
import { autoReply } from "../../../kinds/service/auto-reply.js";
import { chatbot } from "../../../kinds/service/chatbot.js";
import { serviceQueue } from "../../../kinds/service/service-queue.js";
import { calendar } from "../../../kinds/store/calendar.js";
import { type LaneSource, lane } from "../lane-source.js";
import { daily, dailyBut, holidaysOf } from "../recurring.js";
import { wallDays } from "../wall-days.js";

const queues = lane(serviceQueue, "hours", ({ spec }, { hoursOf }) => {
  const recurring = hoursOf(spec.hours);
  return recurring === null ? [] : [{ recurring }];
});

const robot = lane(chatbot, "hours", ({ spec }, { wall }) => [
  { recurring: spec.rest.length === 0 ? null : dailyBut(spec.rest, wall) },
]);

const replies = lane(autoReply, "hours", ({ spec }, { wall }) => [
  { recurring: spec.hours === undefined ? null : daily(spec.hours, [], wall) },
]);

const holidays = lane(calendar, "holidays", ({ address, spec }, { wall }) => {
  if (spec.holidays.length === 0) return [];
  const own = spec.timeZone === undefined ? wall : wallDays(spec.timeZone);
  return [{ recurring: holidaysOf(address.name ?? "", spec, own) }];
});

export const serviceLanes: readonly LaneSource[] = [queues, robot, replies, holidays];
