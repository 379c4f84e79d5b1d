import type { AdminCatalogue } from './en.js';
import { auth } from './nb/auth.js';
import { automations } from './nb/automations.js';
import { booking } from './nb/booking.js';
import { calendar } from './nb/calendar.js';
import { classes } from './nb/classes.js';
import { calendars } from './nb/calendars.js';
import { clients } from './nb/clients.js';
import { courses } from './nb/courses.js';
import { campaigns } from './nb/campaigns.js';
import { conversations } from './nb/conversations.js';
import { sms } from './nb/sms.js';
import { sensitiveNotes } from './nb/sensitive-notes.js';
import { common } from './nb/common.js';
import { effects } from './nb/effects.js';
import { errors } from './nb/errors.js';
import { explain } from './nb/explain.js';
import { firstRun } from './nb/first-run.js';
import { shell } from './nb/shell.js';
import { ownTerms } from './nb/own-terms.js';
import { clientFields } from './nb/client-fields.js';
import { household } from './nb/household.js';
import { privacy } from './nb/privacy.js';
import { questions } from './nb/questions.js';
import { serviceChoices } from './nb/service-choices.js';
import { rhythm } from './nb/rhythm.js';
import { segments } from './nb/segments.js';
import { series } from './nb/series.js';
import { services } from './nb/services.js';
import { team } from './nb/team.js';
import { messages } from './nb/messages.js';
import { reports } from './nb/reports.js';
import { imports } from './nb/imports.js';
import { moving } from './nb/moving.js';
import { loyalty } from './nb/loyalty.js';
import { bookingPage } from './nb/booking-page.js';
import { settings } from './nb/settings.js';
import { time } from './nb/time.js';
import { policyTerms } from './nb/policy-terms.js';
import { terms } from './nb/terms.js';
import { today } from './nb/today.js';
import { visitParts } from './nb/visit-parts.js';
import { waitlist } from './nb/waitlist.js';

export const nb: AdminCatalogue = {
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
