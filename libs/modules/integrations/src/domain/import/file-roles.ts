/** What a file of an export holds. */
export const fileRoles = [
  'services',
  'products',
  'clients',
  'bookings',
  'cancellations',
  'no_shows',
  'receipts',
] as const;
export type FileRole = (typeof fileRoles)[number];

export interface ImportField {
  readonly name: string;
  /** Whether a column must be named for it; its cells may still be blank where the rows allow it. */
  readonly required: boolean;
}

const required = (...names: string[]): ImportField[] => names.map((name) => ({ name, required: true }));
const optional = (...names: string[]): ImportField[] => names.map((name) => ({ name, required: false }));

/** Of these a file of clients needs one at least: nobody could tell the clients apart otherwise. */
export const namingFields: readonly string[] = ['code', 'name', 'firstName', 'lastName', 'phone', 'email'];

/** The fields of each role. `minute` is minutes after midnight, `tax1` and `tax2` come on top of `amount`. */
export const fieldsOf: Readonly<Record<FileRole, readonly ImportField[]>> = {
  services: [...required('code'), ...optional('name', 'category', 'price', 'duration', 'active')],
  products: [...required('name'), ...optional('code')],
  clients: optional(
    'code',
    'name',
    'firstName',
    'lastName',
    'phone',
    'otherPhone',
    'email',
    'birthday',
    'tags',
    'note',
    'marketingConsent',
    'emailConsent',
    'smsConsent',
    'points',
  ),
  bookings: [...required('client', 'staff', 'service', 'date'), ...optional('minute', 'time', 'duration')],
  cancellations: [...required('client', 'staff', 'service', 'date'), ...optional('cancelledOn', 'cancelledBy')],
  no_shows: [...required('client', 'staff', 'service', 'date')],
  receipts: [
    ...required('receipt', 'date', 'description', 'client', 'amount'),
    ...optional('staff', 'quantity', 'tax1', 'tax2'),
  ],
};

/** Which column, by its name, holds which field. */
export type Mapping = Readonly<Record<string, string>>;

/** What is wrong with a mapping, field by field; empty where nothing is. */
export function mappingErrors(
  role: FileRole,
  mapping: Mapping,
  columns: readonly string[],
): { readonly field: string; readonly message: string }[] {
  const known = fieldsOf[role];
  const missing = known
    .filter((field) => field.required && !mapping[field.name])
    .map(({ name }) => ({ field: name, message: 'needs a column' }));
  if (role === 'clients' && !namingFields.some((field) => mapping[field]))
    missing.push({ field: 'name', message: 'needs a column' });
  const wrong = Object.entries(mapping).flatMap(([field, column]) => {
    if (!known.some(({ name }) => name === field)) return [{ field, message: `is no field of ${role}` }];
    return columns.includes(column) ? [] : [{ field, message: 'names a column that the file does not have' }];
  });
  return [...missing, ...wrong];
}
