import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Invitation } from '../domain/invitation.js';
import type { Member } from '../domain/member.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';

/** Who works here, and who has been asked to; teams are small, so these lists come whole. */
@Injectable()
export class ListTeam {
  constructor(
    private readonly team: MemberRepository,
    private readonly offered: InvitationRepository,
  ) {}

  members(tx: Tx): Promise<Member[]> {
    return this.team.all(tx);
  }

  invitations(tx: Tx): Promise<Invitation[]> {
    return this.offered.all(tx);
  }
}
