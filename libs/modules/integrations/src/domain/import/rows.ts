/** Where a row stands: which file of the import, and its line there, the header being line 1. */
export interface RowPlace {
  readonly position: number;
  readonly number: number;
}

export interface ServiceRow {
  readonly code: string;
  /** As it is written, which may be blank. */
  readonly name: string;
  readonly category: string | null;
  /** Ten-thousandths, tax not included. */
  readonly price: number | null;
  /** Minutes. */
  readonly duration: number | null;
  readonly active: boolean;
}

export interface ProductRow {
  readonly name: string;
}

export interface ClientRow {
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** `YYYY-MM-DD`, or `MM-DD` where nobody knows the year. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
  /** What the client said about marketing; null where the file does not say. */
  readonly emailConsent: boolean | null;
  readonly smsConsent: boolean | null;
  /** What the client had when the business moved. */
  readonly points: number;
}

/** What bookings, cancellations and no-shows say alike. Codes as the export writes them; a day is `YYYY-MM-DD`. */
interface Engagement extends RowPlace {
  readonly client: string;
  readonly day: string;
  readonly staff: string;
  readonly service: string;
}

export interface BookingRow extends Engagement {
  /** After midnight; null where nobody wrote it down. */
  readonly minute: number | null;
  /** Minutes; null where nobody wrote it down. */
  readonly duration: number | null;
}

export interface CancellationRow extends Engagement {
  readonly cancelledOn: string | null;
  readonly cancelledBy: string | null;
}

export type NoShowRow = Engagement;

export interface ReceiptRow extends RowPlace {
  readonly client: string;
  readonly day: string;
  readonly receipt: string;
  readonly description: string;
  readonly staff: string | null;
  readonly quantity: number;
  /** Ten-thousandths, tax not included. */
  readonly amount: number;
  /** Ten-thousandths. */
  readonly tax: number;
}

/** Something that the owner should know of a row. */
export interface Finding extends RowPlace {
  readonly column: string | null;
  readonly code: FindingCode;
  readonly value: string | null;
  /** Whether the row was taken over all the same. */
  readonly used: boolean;
  /** The two clients who may be the same person, the one that was taken over first. */
  readonly clientId?: string;
  readonly otherClientId?: string;
}

/** What may be the matter with a row, in words. */
export const findingMessages = {
  row_misshapen: 'The row has more or fewer cells than the header',
  row_repeated: 'The same row is there twice',
  value_missing: 'This cell must not be blank',
  value_too_long: 'This text is too long',
  date_invalid: 'This is no day in the chosen date format',
  time_invalid: 'This is no time of day',
  minute_invalid: 'This is no number of minutes after midnight',
  duration_invalid: 'This is no length in minutes',
  amount_invalid: 'This is no amount of money',
  quantity_invalid: 'This is no whole number',
  email_invalid: 'This is no e-mail address; the client is taken over without it',
  phone_invalid: 'This is no phone number; the client is taken over without it',
  birthday_invalid: 'This is no birthday; the client is taken over without it',
  consent_unclear: 'This says neither yes nor no; nothing is recorded',
  points_invalid: 'This is no balance of points; the client is taken over without it',
  contact_shared: 'Another client has this phone number or e-mail address: perhaps the same person',
  code_repeated: 'This code is there twice; the first one counts',
  service_unknown: 'No service has this code',
  client_missing: 'Nobody is named; taken over without a client',
  description_unknown: 'Neither a service nor a product has this name; taken over as a product',
  total_negative: 'The lines of this receipt add up to less than nothing',
  verify_paid_and_missed: 'Paid and missed on the same day; taken over as completed, please check',
  verify_no_outcome: 'Neither paid nor missed nor cancelled; please say what happened',
} as const;
export type FindingCode = keyof typeof findingMessages;

/** Findings that come from joining rows know the field that they are about, not the column. */
const fieldAbout: Readonly<Partial<Record<FindingCode, string>>> = {
  email_invalid: 'email',
  phone_invalid: 'phone',
  contact_shared: 'code',
  code_repeated: 'code',
  service_unknown: 'service',
  client_missing: 'client',
  description_unknown: 'description',
  total_negative: 'receipt',
};

/** The column that a finding is about, by its file's mapping; null where it is about the whole row. */
export function columnAbout(code: FindingCode, mapping: Readonly<Record<string, string>>): string | null {
  return mapping[fieldAbout[code] ?? ''] ?? null;
}
