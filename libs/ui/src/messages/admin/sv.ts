import type { AdminCatalogue } from './en.js';
import { auth } from './sv/auth.js';
import { booking } from './sv/booking.js';
import { calendar } from './sv/calendar.js';
import { clients } from './sv/clients.js';
import { common } from './sv/common.js';
import { errors } from './sv/errors.js';
import { shell } from './sv/shell.js';

export const sv: AdminCatalogue = { auth, booking, calendar, clients, common, errors, shell };
