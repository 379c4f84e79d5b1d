import type { AdminCatalogue } from './en.js';
import { auth } from './da/auth.js';
import { automations } from './da/automations.js';
import { booking } from './da/booking.js';
import { calendar } from './da/calendar.js';
import { classes } from './da/classes.js';
import { calendars } from './da/calendars.js';
import { clients } from './da/clients.js';
import { courses } from './da/courses.js';
import { campaigns } from './da/campaigns.js';
import { conversations } from './da/conversations.js';
import { sms } from './da/sms.js';
import { sensitiveNotes } from './da/sensitive-notes.js';
import { common } from './da/common.js';
import { effects } from './da/effects.js';
import { errors } from './da/errors.js';
import { explain } from './da/explain.js';
import { firstRun } from './da/first-run.js';
import { shell } from './da/shell.js';
import { ownTerms } from './da/own-terms.js';
import { clientFields } from './da/client-fields.js';
import { household } from './da/household.js';
import { privacy } from './da/privacy.js';
import { questions } from './da/questions.js';
import { serviceChoices } from './da/service-choices.js';
import { rhythm } from './da/rhythm.js';
import { segments } from './da/segments.js';
import { series } from './da/series.js';
import { services } from './da/services.js';
import { team } from './da/team.js';
import { messages } from './da/messages.js';
import { reports } from './da/reports.js';
import { imports } from './da/imports.js';
import { moving } from './da/moving.js';
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
