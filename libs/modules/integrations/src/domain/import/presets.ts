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

export const importPresets: readonly ImportPreset[] = [salonTill];

export function presetNamed(key: string | null): ImportPreset | null {
  return importPresets.find((preset) => preset.key === key) ?? null;
}

export interface RoleGuess {
  readonly preset: string;
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
      if (!fieldsOf[role].every((field) => !field.required || fields.has(field.name))) return [];
      const share = present.length / Object.keys(mapping).length;
      return [{ preset: preset.key, role, mapping: Object.fromEntries(present), share, count: present.length }];
    }),
  );
  const [best] = guesses.sort((a, b) => b.share - a.share || b.count - a.count);
  return best ? { preset: best.preset, role: best.role, mapping: best.mapping } : null;
}
