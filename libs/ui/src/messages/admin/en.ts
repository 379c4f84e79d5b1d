import { auth } from './en/auth.js';
import { booking } from './en/booking.js';
import { calendar } from './en/calendar.js';
import { classes } from './en/classes.js';
import { calendars } from './en/calendars.js';
import { clients } from './en/clients.js';
import { courses } from './en/courses.js';
import { common } from './en/common.js';
import { effects } from './en/effects.js';
import { errors } from './en/errors.js';
import { explain } from './en/explain.js';
import { firstRun } from './en/first-run.js';
import { shell } from './en/shell.js';
import { ownTerms } from './en/own-terms.js';
import { questions } from './en/questions.js';
import { serviceChoices } from './en/service-choices.js';
import { series } from './en/series.js';
import { services } from './en/services.js';
import { team } from './en/team.js';
import { messages } from './en/messages.js';
import { reports } from './en/reports.js';
import { imports } from './en/imports.js';
import { loyalty } from './en/loyalty.js';
import { bookingPage } from './en/booking-page.js';
import { settings } from './en/settings.js';
import { time } from './en/time.js';
import { policyTerms } from './en/policy-terms.js';
import { terms } from './en/terms.js';
import { today } from './en/today.js';
import { visitParts } from './en/visit-parts.js';
import { waitlist } from './en/waitlist.js';

export const en = {
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

/** Every text of the admin by area; a key that a language lacks does not compile. */
export type AdminCatalogue = typeof en;
