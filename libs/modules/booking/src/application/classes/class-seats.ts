import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { seatsLeft } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';

/** What others need to know of the seats of a session, such as the waiting list. */
@Injectable()
export class ClassSeats {
  constructor(private readonly sessions: ClassSessionRepository) {}

  /** Seats that clients can still book themselves; 0 where there is no such session, or it was cancelled. */
  async seatsLeft(tx: Tx, sessionId: string, by: 'online' | 'desk' = 'online'): Promise<number> {
    const session = await this.sessions.byId(tx, sessionId);
    return session ? seatsLeft(session, by) : 0;
  }
}
