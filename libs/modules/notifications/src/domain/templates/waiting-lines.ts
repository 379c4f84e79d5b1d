import type { Locale } from '@stamgast/kernel';

/** For whoever waited for a seat and has got it. */
export const waitingLines: Readonly<Record<Locale, string>> = {
  en: 'A seat has come free, and as you were next in line it is yours.',
  nb: 'En plass er blitt ledig, og siden du sto for tur, er den din.',
  sv: 'En plats har blivit ledig, och eftersom du stod på tur är den din.',
  da: 'En plads er blevet ledig, og da du stod for tur, er den din.',
};
