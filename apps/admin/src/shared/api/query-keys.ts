/**
 * The first word of every key is the `type` that the change stream announces, so that a live change knows what to
 * fetch again. Add the key of a new screen here.
 */
export const keys = {
  session: ['session'] as const,
  setup: ['setup'] as const,
  demoData: ['setup', 'demo-data'] as const,
  locations: ['location'] as const,
  categories: ['service', 'categories'] as const,
  services: ['service'] as const,
  allServices: ['service', 'all'] as const,
  staff: ['staff'] as const,
  allStaff: ['staff', 'all'] as const,
  schedule: (id: string) => ['staff', 'schedule', id] as const,
  members: ['team_member'] as const,
  invitations: ['invitation'] as const,
  closures: ['closure'] as const,
  policies: ['policies'] as const,
  bookingPage: ['booking_page'] as const,
  audit: ['audit'] as const,
  testClock: ['clock'] as const,
  workingHours: (query: object) => ['staff', 'hours', query] as const,
  timeOff: (query: object) => ['time_off', query] as const,
  bookings: (query: object) => ['booking', 'list', query] as const,
  booking: (id: string) => ['booking', 'one', id] as const,
  bookingHistory: (id: string) => ['booking', 'history', id] as const,
  bookingMessages: (id: string) => ['message', 'booking', id] as const,
  bookingSales: (id: string) => ['sale', 'booking', id] as const,
  salesOfDay: (day: string) => ['sale', 'day', day] as const,
  availability: (query: object) => ['availability', query] as const,
  messages: (query: object) => ['message', 'list', query] as const,
  message: (id: string) => ['message', 'one', id] as const,
  templates: ['template'] as const,
  templatePreview: (input: object) => ['template-preview', input] as const,
  automations: ['automation'] as const,
  delivery: ['delivery'] as const,
  overview: (query: object) => ['analytics', 'overview', query] as const,
  peakTimes: (query: object) => ['analytics', 'peak-times', query] as const,
  performance: (of: string, query: object) => ['analytics', of, query] as const,
  imports: ['import'] as const,
  importFindings: (id: string, used: boolean) => ['import', 'findings', id, used] as const,
  importPresets: ['import-presets'] as const,
  programs: ['loyalty', 'programs'] as const,
  rewards: ['loyalty', 'rewards'] as const,
  ledger: (query: object) => ['loyalty', 'ledger', query] as const,
  clients: (query: object) => ['client', 'list', query] as const,
  client: (id: string) => ['client', 'one', id] as const,
  clientTimeline: (id: string) => ['client', 'timeline', id] as const,
  clientConsents: (id: string) => ['client', 'consents', id] as const,
  clientLoyalty: (id: string) => ['loyalty', 'client', id] as const,
  tags: ['client', 'tags'] as const,
  toContact: ['client', 'to-contact'] as const,
};

const dependents: Readonly<Record<string, readonly string[]>> = {
  booking: ['booking', 'client', 'availability', 'sale', 'analytics', 'setup'],
  // Points move a client's record; they are announced as that.
  client: ['client', 'booking', 'loyalty'],
  sale: ['sale', 'loyalty', 'client', 'analytics'],
  payment: ['sale', 'analytics'],
  refund: ['sale', 'analytics'],
  loyalty: ['loyalty', 'client'],
  message: ['message'],
  service: ['service', 'availability', 'setup'],
  staff: ['staff', 'availability', 'setup'],
  schedule: ['staff', 'availability', 'setup'],
  import: ['import', 'client', 'booking', 'service', 'staff', 'sale', 'analytics'],
  closure: ['closure', 'staff', 'availability'],
  time_off: ['time_off', 'staff', 'availability'],
  business: ['session'],
  clock: ['session', 'booking', 'client', 'message', 'analytics', 'loyalty'],
  demo_data: ['setup', 'booking', 'client', 'service', 'staff', 'location', 'loyalty', 'message', 'sale', 'analytics'],
};

/** What to fetch again when a thing of this type has changed. */
export function affectedBy(type: string): readonly string[] {
  return dependents[type] ?? [type];
}
