import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@stamgast/platform';
import { SessionRepository } from '../persistence/session.repository.js';
import type { TakenPlace } from './accept-invitation.js';

/** Signs an account in that has just proved who it is; answers the session's token. */
@Injectable()
export class StartSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  execute({ accountId, businessId }: TakenPlace): Promise<string> {
    return this.unitOfWork.runGlobal((tx) => this.sessions.start(tx, accountId, businessId));
  }
}
