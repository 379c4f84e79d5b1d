import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@stamgast/platform';
import { SessionRepository } from '../persistence/session.repository.js';

/** Ends the session of a token; nothing happens when it has ended already. */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(token: string): Promise<void> {
    await this.unitOfWork.runGlobal(async (tx) => {
      const session = await this.sessions.resolve(tx, token);
      if (session) await this.sessions.end(tx, session.id);
    });
  }
}
