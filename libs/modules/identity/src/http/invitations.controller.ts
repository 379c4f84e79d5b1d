import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { InviteMember } from '../application/invite-member.js';
import { ListTeam } from '../application/list-team.js';
import { WithdrawInvitation } from '../application/withdraw-invitation.js';
import { identityProblems } from '../domain/identity-problems.js';
import { roleOf } from './role-of-caller.js';
import { InvitationPage, InvitationResponse, InviteMemberRequest } from './team.dto.js';

@ApiTags('identity')
@Controller('v1/invitations')
export class InvitationsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listTeam: ListTeam,
    private readonly invite: InviteMember,
    private readonly withdraw: WithdrawInvitation,
  ) {}

  @Get()
  @Permission('team:read')
  @ApiOperation({ operationId: 'listInvitations', summary: 'Who has been invited, newest first' })
  @ApiOkResponse({ type: InvitationPage })
  list(@FromRequest() caller: Caller): Promise<InvitationPage> {
    return this.requests.run(caller, async (tx) => ({
      data: (await this.listTeam.invitations(tx)).map((one) => InvitationResponse.from(one)),
      nextCursor: null,
    }));
  }

  @Post()
  @Permission('team:write')
  @ApiOperation({ operationId: 'inviteTeamMember', summary: 'Offer somebody a place in the team by e-mail' })
  @ApiCreatedResponse({ type: InvitationResponse })
  @ApiProblems(identityProblems.already_member, identityProblems.role_not_yours_to_give)
  create(@FromRequest() caller: Caller, @Body() body: InviteMemberRequest): Promise<InvitationResponse> {
    const input = { email: body.email, role: body.role, staffId: body.staffId ?? null };
    return this.requests.run(caller, async (tx) =>
      InvitationResponse.from(await this.invite.execute(tx, roleOf(caller), input)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('team:write')
  @ApiOperation({ operationId: 'withdrawInvitation', summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  @ApiProblems(platformProblems.stale_version)
  remove(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.withdraw.execute(tx, id, version));
  }
}
