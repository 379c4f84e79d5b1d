export { assignmentOrder, type AssignmentCandidate, type AssignmentPolicy } from './assignment.js';
export { autoStep } from './auto-step.js';
export { explainStart, type Refusal, type RefusalReason } from './explain-start.js';
export { findSlots } from './find-slots.js';
export { freeUnits } from './free-resources.js';
export { hoursOfDay, hoursOfPlanDay } from './hours-of-day.js';
export { isBookable, type Bookable } from './is-bookable.js';
export type {
  BookingRules,
  DayRange,
  GapPolicy,
  ResourceNeed,
  ResourceUnit,
  ServiceRules,
  Slot,
  SlotQuery,
  StaffAvailability,
  WorkPart,
} from './slot-query.js';
export { eveningBefore, isQuiet, nextMorning } from './quiet-hours.js';
export { tzVersion } from './tz-version.js';
export { shapeOf, type Stretch, type VisitShape } from './visit-shape.js';
export {
  dayBefore,
  instantToWall,
  localDateAt,
  localDayRange,
  shiftLocalDays,
  wallToInstant,
  type InstantRange,
  type WallTime,
} from './wall-time.js';
export type { ClockWindow, Closure, DayWindows, OpeningHours, Season, WeeklyWindow, WorkPlan } from './work-plan.js';
