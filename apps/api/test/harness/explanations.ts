import type { Caller } from './caller.js';

/** What one person says to a start. */
export interface StaffAnswer {
  readonly staffId: string;
  readonly name: string;
  readonly bookable: boolean;
  readonly end: string;
  readonly refusals: readonly { readonly reason: string }[];
}

/** The part of an explanation that tests ask about. */
export interface Answer {
  readonly bookable: boolean;
  readonly staffIds: readonly string[];
  readonly unperformed: readonly string[];
  readonly nearest: readonly { readonly start: string }[];
  readonly segments: readonly { readonly position: number; readonly start: string; readonly staff: StaffAnswer[] }[];
}

/** Why a visit is offered at a start, or why not. */
export async function explain(asker: Caller, query: Record<string, string>): Promise<Answer> {
  const response = await asker.get(`/v1/availability/explain?${new URLSearchParams(query).toString()}`).expect(200);
  return response.body as Answer;
}

/** Gives somebody other hours, whatever the version of those they have. */
export async function setHours(owner: Caller, staffId: string, schedule: object): Promise<void> {
  const { version } = (await owner.get(`/v1/staff/${staffId}/schedule`).expect(200)).body as { version: number };
  await owner.put(`/v1/staff/${staffId}/schedule`, schedule, version).expect(200);
}
