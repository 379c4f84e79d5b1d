import type { EndState } from './message.js';

/** What becomes of a due message. */
export type Decision =
  | { readonly action: 'send' }
  | { readonly action: 'end'; readonly state: Exclude<EndState, 'sent' | 'failed'>; readonly reason: string }
  | { readonly action: 'wait'; readonly until: Date };
