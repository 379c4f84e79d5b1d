import type { AdminCatalogue } from './en.js';
import { auth } from './sv/auth.js';
import { automations } from './sv/automations.js';
import { booking } from './sv/booking.js';
import { calendar } from './sv/calendar.js';
import { classes } from './sv/classes.js';
import { calendars } from './sv/calendars.js';
import { clients } from './sv/clients.js';
import { courses } from './sv/courses.js';
import { campaigns } from './sv/campaigns.js';
import { conversations } from './sv/conversations.js';
import { sms } from './sv/sms.js';
import { sensitiveNotes } from './sv/sensitive-notes.js';
import { common } from './sv/common.js';
import { effects } from './sv/effects.js';
import { errors } from './sv/errors.js';
import { explain } from './sv/explain.js';
import { firstRun } from './sv/first-run.js';
import { shell } from './sv/shell.js';
import { ownTerms } from './sv/own-terms.js';
import { clientFields } from './sv/client-fields.js';
import { household } from './sv/household.js';
import { privacy } from './sv/privacy.js';
import { questions } from './sv/questions.js';
import { serviceChoices } from './sv/service-choices.js';
import { rhythm } from './sv/rhythm.js';
import { segments } from './sv/segments.js';
import { series } from './sv/series.js';
import { services } from './sv/services.js';
import { team } from './sv/team.js';
import { messages } from './sv/messages.js';
import { reports } from './sv/reports.js';
import { imports } from './sv/imports.js';
import { moving } from './sv/moving.js';
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
