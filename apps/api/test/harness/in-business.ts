import { systemActor, UnitOfWork, type Actor, type Tx } from '@stamgast/platform';
import type { Stamgast } from './stamgast.js';

/** Runs `work` in a transaction of a business, as a module would: for what has no door of its own over HTTP. */
export function inBusiness<Result>(
  stamgast: Stamgast,
  businessId: string,
  work: (tx: Tx) => Promise<Result>,
  actor: Actor = systemActor,
): Promise<Result> {
  return stamgast.app.get(UnitOfWork).run({ businessId, actor }, work);
}
