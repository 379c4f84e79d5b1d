import { appRoute, guardedRoute } from './app.route.js';
import { forgotPasswordRoute, invitationRoute, resetPasswordRoute, signInRoute, signUpRoute } from './auth.route.js';
import { calendarRoute } from './calendar.route.js';
import { classesRoute } from './classes.route.js';
import { clientRoute, clientsRoute } from './clients.route.js';
import { rootRoute } from './root.route.js';
import { servicesRoute } from './services.route.js';
import { teamRoute } from './team.route.js';
import { messagesRoute } from './messages.route.js';
import { reportsRoute } from './reports.route.js';
import { importsRoute } from './imports.route.js';
import { loyaltyRoute } from './loyalty.route.js';
import { bookingPageRoute, settingsRoute } from './settings.route.js';
import { todayRoute } from './today.route.js';
import { waitlistRoute } from './waitlist.route.js';
import { welcomeRoute } from './welcome.route.js';

/** Every address of the admin. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  invitationRoute,
  guardedRoute.addChildren([
    welcomeRoute,
    appRoute.addChildren([
      todayRoute,
      calendarRoute,
      waitlistRoute,
      clientsRoute,
      clientRoute,
      servicesRoute,
      classesRoute,
      teamRoute,
      messagesRoute,
      reportsRoute,
      importsRoute,
      loyaltyRoute,
      bookingPageRoute,
      settingsRoute,
    ]),
  ]),
]);
