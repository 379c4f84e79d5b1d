import type { AdminCatalogue } from './en.js';
import { auth } from './da/auth.js';
import { booking } from './da/booking.js';
import { calendar } from './da/calendar.js';
import { classes } from './da/classes.js';
import { calendars } from './da/calendars.js';
import { clients } from './da/clients.js';
import { courses } from './da/courses.js';
import { common } from './da/common.js';
import { effects } from './da/effects.js';
import { errors } from './da/errors.js';
import { explain } from './da/explain.js';
import { firstRun } from './da/first-run.js';
import { shell } from './da/shell.js';
import { ownTerms } from './da/own-terms.js';
import { questions } from './da/questions.js';
import { serviceChoices } from './da/service-choices.js';
import { series } from './da/series.js';
import { services } from './da/services.js';
import { team } from './da/team.js';
import { messages } from './da/messages.js';
import { reports } from './da/reports.js';
import { imports } from './da/imports.js';
import { loyalty } from './da/loyalty.js';
import { bookingPage } from './da/booking-page.js';
import { settings } from './da/settings.js';
import { time } from './da/time.js';
import { policyTerms } from './da/policy-terms.js';
import { terms } from './da/terms.js';
import { today } from './da/today.js';
import { visitParts } from './da/visit-parts.js';
import { waitlist } from './da/waitlist.js';

export const da: AdminCatalogue = {
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
