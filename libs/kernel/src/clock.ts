/** The present. Business time comes from the transaction (`Tx.now`); this port is for sessions, leases and back-off. */
export interface Clock {
  now(): Date;
}
