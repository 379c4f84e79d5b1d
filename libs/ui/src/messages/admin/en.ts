import { auth } from './en/auth.js';
import { automations } from './en/automations.js';
import { booking } from './en/booking.js';
import { calendar } from './en/calendar.js';
import { classes } from './en/classes.js';
import { calendars } from './en/calendars.js';
import { clients } from './en/clients.js';
import { courses } from './en/courses.js';
import { campaigns } from './en/campaigns.js';
import { conversations } from './en/conversations.js';
import { sms } from './en/sms.js';
import { sensitiveNotes } from './en/sensitive-notes.js';
import { common } from './en/common.js';
import { effects } from './en/effects.js';
import { errors } from './en/errors.js';
import { explain } from './en/explain.js';
import { firstRun } from './en/first-run.js';
import { shell } from './en/shell.js';
import { ownTerms } from './en/own-terms.js';
import { clientFields } from './en/client-fields.js';
import { household } from './en/household.js';
import { privacy } from './en/privacy.js';
import { questions } from './en/questions.js';
import { serviceChoices } from './en/service-choices.js';
import { rhythm } from './en/rhythm.js';
import { segments } from './en/segments.js';
import { series } from './en/series.js';
import { services } from './en/services.js';
import { team } from './en/team.js';
import { messages } from './en/messages.js';
import { reports } from './en/reports.js';
import { imports } from './en/imports.js';
import { moving } from './en/moving.js';
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
  automations,
  booking,
  calendar,
  classes,
  calendars,
  clients,
  campaigns,
  conversations,
  courses,
  common,
  effects,
  errors,
  explain,
  firstRun,
  shell,
  ownTerms,
  clientFields,
  household,
  privacy,
  questions,
  serviceChoices,
  rhythm,
  segments,
  sensitiveNotes,
  series,
  services,
  team,
  messages,
  reports,
  imports,
  moving,
  loyalty,
  bookingPage,
  settings,
  sms,
  time,
  policyTerms,
  terms,
  today,
  visitParts,
  waitlist,
};

/** Every text of the admin by area; a key that a language lacks does not compile. */
export type AdminCatalogue = typeof en;
