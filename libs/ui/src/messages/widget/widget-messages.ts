import type { Catalogue, Translate } from '../translator.js';
import type { en } from './en.js';
import type { en as manageEn } from './manage/en.js';
import type { en as repeatEn } from './repeat/en.js';
import type { en as waitingEn } from './waiting/en.js';

/** What the booking page says. */
export type WidgetMessages = Catalogue<typeof en>;
export type WidgetTranslate = Translate<typeof en>;

export type ManageOnlyMessages = Catalogue<typeof manageEn>;
/** What the client's own page says; it shares parts with the booking page. */
export type ManageMessages = WidgetMessages & ManageOnlyMessages;
export type ManageTranslate = Translate<typeof en & typeof manageEn>;

export type WaitingOnlyMessages = Catalogue<typeof waitingEn>;
/** What is said about the waiting list, on the booking page and on the page of one place in it. */
export type WaitingMessages = WidgetMessages & WaitingOnlyMessages;
export type WaitingTranslate = Translate<typeof en & typeof waitingEn>;

export type RepeatOnlyMessages = Catalogue<typeof repeatEn>;
/** What is said about visits that repeat, on the booking page. */
export type RepeatMessages = WidgetMessages & RepeatOnlyMessages;
export type RepeatTranslate = Translate<typeof en & typeof repeatEn>;
