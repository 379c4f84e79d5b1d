import type { Schedule } from '../../../domain/schedule.js';
import { writeSchedule, type WrittenSchedule } from '../../../domain/schedule-text.js';

/** A schedule as callers see it. */
export type ScheduleView = Required<WrittenSchedule> & { readonly version: number };

export function scheduleView(schedule: Schedule): ScheduleView {
  return { ...writeSchedule(schedule), version: schedule.version };
}
