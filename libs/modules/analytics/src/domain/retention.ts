import { rateOf, type Rate } from '@stamgast/statistics';

/** Clients by whether they were active at the period's start and end. */
export interface ActiveClients {
  /** S: active at the start. */
  readonly atStart: number;
  /** E: active at the end. */
  readonly atEnd: number;
  /** N: first visit ever within the period, and active at its end. */
  readonly fresh: number;
  /** Neither new nor active at the start, yet active at the end: they had been away and came back. */
  readonly reactivated: number;
}

/** F.1: (E − N) / S. Who came back after having been lost is no part of S and so none of what was kept. */
export function retentionOf(clients: ActiveClients): Rate {
  return rateOf(clients.atEnd - clients.fresh - clients.reactivated, clients.atStart);
}

/** F.2: what retention leaves. */
export function churnOf(clients: ActiveClients): Rate {
  return rateOf(lostOf(clients), clients.atStart);
}

export function lostOf(clients: ActiveClients): number {
  return clients.atStart - (clients.atEnd - clients.fresh - clients.reactivated);
}
