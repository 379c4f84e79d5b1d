export interface Details {
  name: string;
  phone: string;
  email: string;
  consentEmail: boolean;
  consentSms: boolean;
}

export const noDetails: Details = { name: '', phone: '', email: '', consentEmail: false, consentSms: false };

const key = 'stamgast-details';

/**
 * What was typed, for this tab only, so that a refresh keeps it. Storage may be blocked, as in an embedding page;
 * then a refresh forgets and everything else works.
 */
export function readDraft(): Details {
  try {
    return { ...noDetails, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Details>) };
  } catch {
    return noDetails;
  }
}

export function writeDraft(details: Details | null): void {
  try {
    if (details) sessionStorage.setItem(key, JSON.stringify(details));
    else sessionStorage.removeItem(key);
  } catch {
    // Blocked storage: the draft lives as long as the page does.
  }
}
