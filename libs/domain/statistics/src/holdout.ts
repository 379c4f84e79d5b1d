import { sha256 } from './sha256.js';

interface HeldOut {
  readonly businessId: string;
  readonly clientId: string;
  /** What is measured, e.g. `we_miss_you` or `campaign:<id>`. */
  readonly experiment: string;
  /** 0 to 100: how many of a hundred get nothing, so that the effect on the others can be seen. */
  readonly percent: number;
}

/**
 * Whether a client is in the group that gets nothing. The same client always is or is not, whoever asks and when; another
 * experiment draws anew. A client stays in as the share grows.
 */
export function inHoldout({ businessId, clientId, experiment, percent }: HeldOut): boolean {
  const [first = 0] = sha256([businessId, clientId, experiment].join('\n'));
  return first % 100 < percent;
}
