import type { MessageKind } from './message.js';

/** A variable that a text may name, with a value to preview it by. */
export interface TemplateVariable {
  readonly name: string;
  readonly sample: string;
}

const names: readonly TemplateVariable[] = [
  { name: 'firstName', sample: 'Ingrid' },
  { name: 'businessName', sample: 'Salong Nord' },
];
const visit: readonly TemplateVariable[] = [
  { name: 'services', sample: 'Cut' },
  { name: 'staff', sample: 'Anna' },
  { name: 'visitTime', sample: 'Tuesday 14 May at 10:00' },
  { name: 'place', sample: 'Storgata 1, Oslo' },
  { name: 'directions', sample: 'Parking in the yard, the door on the left.' },
  { name: 'preparation', sample: 'Please come with dry hair.' },
  { name: 'manageUrl', sample: 'https://example.test/manage/sample' },
  { name: 'bookUrl', sample: 'https://example.test/book/sample' },
];
const bookOnly = visit.filter((one) => one.name === 'bookUrl');
const ratings: readonly TemplateVariable[] = [1, 2, 3, 4, 5].map((score) => ({
  name: `rate${score}Url`,
  sample: `https://example.test/manage/sample?rate=${score}`,
}));
const points: readonly TemplateVariable[] = [{ name: 'pointsLine', sample: 'You have 120 points.' }];
const action: readonly TemplateVariable[] = [{ name: 'actionUrl', sample: 'https://example.test/admin/sample' }];

const offer: readonly TemplateVariable[] = [
  { name: 'claimUntil', sample: 'Monday 13 May at 12:00' },
  { name: 'claimUrl', sample: 'https://example.test/waiting/sample' },
];

const byKind: Readonly<Record<MessageKind, readonly TemplateVariable[]>> = {
  confirmation: [...names, ...visit, { name: 'waitingLine', sample: 'A seat has come free, and it is yours.' }],
  changed: [...names, ...visit],
  cancelled: [...names, ...visit],
  requested: [...names, ...visit],
  declined: [...names, ...visit],
  proposed: [...names, ...visit, { name: 'proposedTime', sample: 'Wednesday 15 May at 12:00' }],
  expired: [...names, ...visit],
  released: [...names, ...visit],
  deposit_due: [...names, ...visit, { name: 'depositAmount', sample: 'NOK 200' }],
  no_show: [...names, ...visit, { name: 'feeLine', sample: 'By our terms this costs NOK 200.' }],
  reminder: [...names, ...visit],
  confirmation_request: [...names, ...visit, { name: 'confirmBy', sample: 'Monday 13 May at 22:00' }],
  welcome: [...names, ...visit],
  follow_up: [...names, ...visit, ...ratings, ...points],
  review_invitation: [...names, { name: 'reviewUrl', sample: 'https://example.test/reviews' }],
  rebook_nudge: [...names, ...bookOnly, ...points],
  birthday: [...names, ...bookOnly, ...points],
  seasonal: [...names, ...bookOnly, ...points],
  campaign: [...names, ...bookOnly, ...points],
  we_miss_you: [...names, ...bookOnly, ...points],
  waitlist_offer: [...names, ...visit.filter((one) => one.name !== 'manageUrl'), ...offer],
  invitation: [...names, ...action],
  password_reset: [...names, ...action],
};

/** What a message of this kind can say. */
export function variablesOf(kind: MessageKind): readonly TemplateVariable[] {
  return byKind[kind];
}
