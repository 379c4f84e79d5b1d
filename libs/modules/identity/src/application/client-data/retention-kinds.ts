import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** One kind of data that a business may wish to keep for so many days and no longer. */
export interface RetentionKind {
  /** Unique, e.g. `messages`. */
  readonly kind: string;
  /** How many things are older than that. */
  count(tx: Tx, before: Date): Promise<number>;
  /** Takes away what is older, so much at a time as a transaction bears; false when there is more. */
  apply(tx: Tx, before: Date): Promise<boolean>;
}

/** Whoever keeps something that may grow too old. */
@Injectable()
export class RetentionKinds {
  private readonly kinds: RetentionKind[] = [];

  add(...kinds: RetentionKind[]): void {
    this.kinds.push(...kinds);
  }

  all(): readonly RetentionKind[] {
    return this.kinds;
  }
}
