/** How clients are named in a feed. */
export const clientNamings = ['full', 'first', 'none'] as const;
export type ClientNaming = (typeof clientNamings)[number];

/** A secret address under which the visits of a person or a location can be subscribed to. */
export interface CalendarFeed {
  readonly id: string;
  /** One of the two. */
  readonly staffId: string | null;
  readonly locationId: string | null;
  readonly withBuffers: boolean;
  readonly clientNames: ClientNaming;
  readonly contentHash: string | null;
  readonly changedAt: Date | null;
  readonly readAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** Who asks for feeds and outside calendars. */
export interface CalendarAsker {
  readonly staffId: string | null;
  /** May see to everybody's; others only to their own. */
  readonly everybodys: boolean;
  readonly seesClients: boolean;
}

/** Whether somebody may see to the calendars of a person; null stands for a location, which is everybody's. */
export function mayTouch(asker: CalendarAsker, staffId: string | null): boolean {
  return asker.everybodys || (staffId !== null && asker.staffId === staffId);
}

/** A name as a feed shows it; null for none. */
export function shownName(name: string | null, naming: ClientNaming): string | null {
  if (name === null || naming === 'none') return null;
  return naming === 'full' ? name : (name.trim().split(/\s+/)[0] ?? null);
}
