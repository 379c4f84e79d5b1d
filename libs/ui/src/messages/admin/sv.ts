import type { AdminCatalogue } from './en.js';
import { auth } from './sv/auth.js';
import { booking } from './sv/booking.js';
import { calendar } from './sv/calendar.js';
import { classes } from './sv/classes.js';
import { calendars } from './sv/calendars.js';
import { clients } from './sv/clients.js';
import { courses } from './sv/courses.js';
import { common } from './sv/common.js';
import { effects } from './sv/effects.js';
import { errors } from './sv/errors.js';
import { explain } from './sv/explain.js';
import { firstRun } from './sv/first-run.js';
import { shell } from './sv/shell.js';
import { ownTerms } from './sv/own-terms.js';
import { questions } from './sv/questions.js';
import { serviceChoices } from './sv/service-choices.js';
import { series } from './sv/series.js';
import { services } from './sv/services.js';
import { team } from './sv/team.js';
import { messages } from './sv/messages.js';
import { reports } from './sv/reports.js';
import { imports } from './sv/imports.js';
import { loyalty } from './sv/loyalty.js';
import { bookingPage } from './sv/booking-page.js';
import { settings } from './sv/settings.js';
import { time } from './sv/time.js';
import { policyTerms } from './sv/policy-terms.js';
import { terms } from './sv/terms.js';
import { today } from './sv/today.js';
import { visitParts } from './sv/visit-parts.js';
import { waitlist } from './sv/waitlist.js';

export const sv: AdminCatalogue = {
  auth,
  booking,
  calendar,
  classes,
  calendars,
  clients,
  courses,
  common,
  effects,
  errors,
  explain,
  firstRun,
  shell,
  ownTerms,
  questions,
  serviceChoices,
  series,
  services,
  team,
  messages,
  reports,
  imports,
  loyalty,
  bookingPage,
  settings,
  time,
  policyTerms,
  terms,
  today,
  visitParts,
  waitlist,
};
