import { guessClientColumns } from './client-words.js';
import type { DateFormat } from './read-date.js';
import { fieldsOf, type FileRole, type Mapping } from './file-roles.js';

/** How one kind of system writes its export. */
export interface ImportPreset {
  readonly key: string;
  readonly name: string;
  readonly dateFormat: DateFormat;
  /** What stands where a client has no record. */
  readonly nobody: readonly string[];
  readonly mappings: Readonly<Partial<Record<FileRole, Mapping>>>;
}

const salonTill: ImportPreset = {
  key: 'salon-till',
  name: 'Salon till',
  dateFormat: 'MM/DD/YYYY',
  nobody: ['WALK_IN'],
  mappings: {
    services: { code: 'Code', name: 'Desc', category: 'Cate', price: 'Price', active: 'IsActive' },
    products: { code: 'Code', name: 'Description' },
    bookings: { client: 'Code', staff: 'Staff', service: 'Service', date: 'Date', minute: 'TimeInt', time: 'Time' },
    cancellations: {
      client: 'Code',
      staff: 'Staff',
      service: 'Service',
      date: 'Booking Date',
      cancelledOn: 'Cancel Date',
      cancelledBy: 'Canceled By',
    },
    no_shows: { client: 'Code', staff: 'Staff', service: 'Service', date: 'Date' },
    receipts: {
      receipt: 'Receipt',
      date: 'Date',
      description: 'Description',
      client: 'Client',
      staff: 'Staff',
      quantity: 'Quantity',
      amount: 'Amount',
      tax1: 'GST',
      tax2: 'PST',
    },
  },
};

const clientList = (key: string, name: string, dateFormat: DateFormat, clients: Mapping): ImportPreset => ({
  key,
  name,
  dateFormat,
  nobody: [],
  mappings: { clients },
});

/** As the exports looked when they were last seen; a column that has moved or is missing is no harm. */
const clientLists: readonly ImportPreset[] = [
  clientList('fresha', 'Fresha', 'YYYY-MM-DD', {
    code: 'Client ID',
    firstName: 'First Name',
    lastName: 'Last Name',
    name: 'Full Name',
    phone: 'Mobile Number',
    otherPhone: 'Telephone',
    email: 'Email',
    birthday: 'Date of Birth',
    note: 'Note',
    emailConsent: 'Accepts Marketing',
    smsConsent: 'Accepts SMS Marketing',
  }),
  clientList('square', 'Square Appointments', 'YYYY-MM-DD', {
    code: 'Square Customer ID',
    firstName: 'First Name',
    lastName: 'Last Name',
    name: 'Nickname',
    phone: 'Phone Number',
    email: 'Email Address',
    birthday: 'Birthday',
    note: 'Memo',
    emailConsent: 'Email Subscription Status',
  }),
  clientList('reservio', 'Reservio', 'DD.MM.YYYY', {
    name: 'Client name',
    phone: 'Phone',
    email: 'E-mail',
    birthday: 'Birthday',
    tags: 'Tags',
    note: 'Note',
    marketingConsent: 'Newsletter',
  }),
  clientList('google-contacts', 'Google Contacts', 'YYYY-MM-DD', {
    firstName: 'First Name',
    lastName: 'Last Name',
    name: 'File As',
    phone: 'Phone 1 - Value',
    otherPhone: 'Phone 2 - Value',
    email: 'E-mail 1 - Value',
    birthday: 'Birthday',
    tags: 'Labels',
    note: 'Notes',
  }),
  clientList('vcard', 'vCard', 'YYYY-MM-DD', {
    code: 'UID',
    name: 'Name',
    firstName: 'First name',
    lastName: 'Last name',
    phone: 'Phone',
    otherPhone: 'Other phone',
    email: 'Email',
    birthday: 'Birthday',
    tags: 'Categories',
    note: 'Note',
  }),
];

/** Columns that one kind of export has and no other: without them it is a list of clients, but not this one. */
const telling: Readonly<Record<string, readonly string[]>> = {
  fresha: ['Client ID', 'Mobile Number'],
  square: ['Square Customer ID'],
  reservio: ['Client name', 'E-mail'],
  'google-contacts': ['First Name', 'Labels', 'E-mail 1 - Value'],
  vcard: ['UID', 'First name', 'Other phone', 'Categories'],
};

export const presetKeys = ['salon-till', 'fresha', 'square', 'reservio', 'google-contacts', 'vcard'] as const;
export const importPresets: readonly ImportPreset[] = [salonTill, ...clientLists];

export function presetNamed(key: string | null): ImportPreset | null {
  return importPresets.find((preset) => preset.key === key) ?? null;
}

export interface RoleGuess {
  /** Null where it is no known layout, but its columns have names that speak. */
  readonly preset: string | null;
  readonly role: FileRole;
  readonly mapping: Mapping;
}

/** The preset's file that has the most of its columns here, among those whose required columns are all here. */
export function guessRole(columns: readonly string[]): RoleGuess | null {
  const guesses = importPresets.flatMap((preset) =>
    Object.entries(preset.mappings).flatMap(([name, mapping]) => {
      const role = name as FileRole;
      const present = Object.entries(mapping).filter(([, column]) => columns.includes(column));
      const fields = new Set(present.map(([field]) => field));
      if (!(telling[preset.key] ?? []).every((column) => columns.includes(column))) return [];
      if (!fieldsOf[role].every((field) => !field.required || fields.has(field.name))) return [];
      const share = present.length / Object.keys(mapping).length;
      return [{ preset: preset.key, role, mapping: Object.fromEntries(present), share, count: present.length }];
    }),
  );
  const [best] = guesses.sort((a, b) => b.share - a.share || b.count - a.count);
  if (best) return { preset: best.preset, role: best.role, mapping: best.mapping };
  const clients = guessClientColumns(columns);
  return clients && { preset: null, role: 'clients', mapping: clients };
}
