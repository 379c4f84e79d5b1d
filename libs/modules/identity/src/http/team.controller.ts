import { Body, Controller, Delete, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { platformProblems } from '@stamgast/platform';
import { ChangeMember } from '../application/change-member.js';
import { ListTeam } from '../application/list-team.js';
import { identityProblems } from '../domain/identity-problems.js';
import { roleOf } from './role-of-caller.js';
import { ChangeTeamMemberRequest, TeamMemberPage, TeamMemberResponse } from './team.dto.js';

@ApiTags('identity')
@Controller('v1/team-members')
export class TeamController {
  constructor(
    private readonly requests: RequestScope,
    private readonly listTeam: ListTeam,
    private readonly changeMember: ChangeMember,
  ) {}

  @Get()
  @Permission('team:read')
  @ApiOperation({ operationId: 'listTeamMembers', summary: 'Everybody who works in the business with an account' })
  @ApiOkResponse({ type: TeamMemberPage })
  list(@FromRequest() caller: Caller): Promise<TeamMemberPage> {
    return this.requests.run(caller, async (tx) => ({
      data: (await this.listTeam.members(tx)).map((member) => TeamMemberResponse.from(member)),
      nextCursor: null,
    }));
  }

  @Patch(':id')
  @Permission('team:write')
  @ApiOperation({ operationId: 'changeTeamMember', summary: "Change a member's role or place in the calendar" })
  @ApiOkResponse({ type: TeamMemberResponse })
  @ApiProblems(identityProblems.role_not_yours_to_give, identityProblems.last_owner, platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTeamMemberRequest,
  ): Promise<TeamMemberResponse> {
    return this.requests.run(caller, async (tx) =>
      TeamMemberResponse.from(await this.changeMember.execute(tx, roleOf(caller), id, version, body)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('team:write')
  @ApiOperation({ operationId: 'removeTeamMember', summary: 'Take somebody out of the team, at once' })
  @ApiNoContentResponse()
  @ApiProblems(identityProblems.role_not_yours_to_give, identityProblems.last_owner, platformProblems.stale_version)
  remove(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (tx) => this.changeMember.remove(tx, roleOf(caller), id, version));
  }
}
