import type { AdminCatalogue } from './en.js';
import { auth } from './nb/auth.js';
import { booking } from './nb/booking.js';
import { calendar } from './nb/calendar.js';
import { clients } from './nb/clients.js';
import { common } from './nb/common.js';
import { errors } from './nb/errors.js';
import { shell } from './nb/shell.js';

export const nb: AdminCatalogue = { auth, booking, calendar, clients, common, errors, shell };
