import type { Locale } from '@stamgast/kernel';

/** The columns of a list of clients that is taken out, in their order. */
export const listColumns = [
  'id',
  'name',
  'phone',
  'email',
  'emailNews',
  'smsNews',
  'locale',
  'birthday',
  'tags',
  'preferences',
  'visits',
  'lastVisit',
  'nextBooking',
  'spent',
  'noShows',
  'createdAt',
] as const;
export type ListColumn = (typeof listColumns)[number];

interface ListWords {
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly yes: string;
  readonly no: string;
  /** What spreadsheets of the place part cells by. */
  readonly delimiter: ',' | ';';
}

/** What a list is written with. The import knows these columns by their names, so that a list can be brought back. */
export const listWords: Readonly<Record<Locale, ListWords>> = {
  en: {
    columns: {
      id: 'Client ID',
      name: 'Name',
      phone: 'Phone',
      email: 'E-mail',
      emailNews: 'E-mail marketing',
      smsNews: 'SMS marketing',
      locale: 'Language',
      birthday: 'Birthday',
      tags: 'Tags',
      preferences: 'Preferences',
      visits: 'Visits',
      lastVisit: 'Last visit',
      nextBooking: 'Next booking',
      spent: 'Spent',
      noShows: 'No-shows',
      createdAt: 'Client since',
    },
    yes: 'Yes',
    no: 'No',
    delimiter: ',',
  },
  nb: {
    columns: {
      id: 'Kunde-ID',
      name: 'Navn',
      phone: 'Telefon',
      email: 'E-post',
      emailNews: 'Nyheter på e-post',
      smsNews: 'Nyheter på SMS',
      locale: 'Språk',
      birthday: 'Fødselsdag',
      tags: 'Etiketter',
      preferences: 'Ønsker',
      visits: 'Besøk',
      lastVisit: 'Siste besøk',
      nextBooking: 'Neste time',
      spent: 'Brukt',
      noShows: 'Ikke møtt',
      createdAt: 'Kunde siden',
    },
    yes: 'Ja',
    no: 'Nei',
    delimiter: ';',
  },
  sv: {
    columns: {
      id: 'Kund-ID',
      name: 'Namn',
      phone: 'Telefon',
      email: 'E-post',
      emailNews: 'Nyheter via e-post',
      smsNews: 'Nyheter via SMS',
      locale: 'Språk',
      birthday: 'Födelsedag',
      tags: 'Taggar',
      preferences: 'Önskemål',
      visits: 'Besök',
      lastVisit: 'Senaste besök',
      nextBooking: 'Nästa bokning',
      spent: 'Spenderat',
      noShows: 'Uteblivna',
      createdAt: 'Kund sedan',
    },
    yes: 'Ja',
    no: 'Nej',
    delimiter: ';',
  },
  da: {
    columns: {
      id: 'Kunde-ID',
      name: 'Navn',
      phone: 'Telefon',
      email: 'E-mail',
      emailNews: 'Nyheder på e-mail',
      smsNews: 'Nyheder på SMS',
      locale: 'Sprog',
      birthday: 'Fødselsdag',
      tags: 'Etiketter',
      preferences: 'Ønsker',
      visits: 'Besøg',
      lastVisit: 'Seneste besøg',
      nextBooking: 'Næste tid',
      spent: 'Brugt',
      noShows: 'Udeblivelser',
      createdAt: 'Kunde siden',
    },
    yes: 'Ja',
    no: 'Nej',
    delimiter: ';',
  },
};
