import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIGURATION, type Configuration } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  Public,
  RateLimit,
  RequestScope,
  setSessionCookie,
  type Caller,
} from '@stamgast/platform/http';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { DescribeInvitation } from '../application/describe-invitation.js';
import { identityProblems } from '../domain/identity-problems.js';
import { SessionResponse } from './auth.dto.js';
import { AuthSessions } from './auth-sessions.js';
import { AcceptInvitationRequest, OfferedPlaceResponse } from './team.dto.js';

/** For the holder of an invitation's link. */
@ApiTags('identity')
@Controller('v1/public/invitations/:token')
@Public()
@RateLimit({ name: 'invitation', points: 30, seconds: 900 })
export class PublicInvitationsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly describe: DescribeInvitation,
    private readonly accept: AcceptInvitation,
    private readonly sessions: AuthSessions,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readInvitation', summary: 'What an invitation offers' })
  @ApiOkResponse({ type: OfferedPlaceResponse })
  show(@FromRequest() caller: Caller, @Param('token') token: string): Promise<OfferedPlaceResponse> {
    return this.requests.runForToken(caller, 'invitation', token, (tx, id) => this.describe.execute(tx, id));
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Take the place and sign in' })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(
    identityProblems.invitation_ended,
    identityProblems.already_member,
    identityProblems.wrong_credentials,
    identityProblems.password_weak,
  )
  async take(
    @FromRequest() caller: Caller,
    @Param('token') token: string,
    @Body() body: AcceptInvitationRequest,
  ): Promise<SessionResponse> {
    const place = await this.requests.runForToken(caller, 'invitation', token, (tx, id) =>
      this.accept.execute(tx, id, body),
    );
    const session = await this.sessions.start.execute(place);
    setSessionCookie(caller.reply, session, this.configuration);
    return SessionResponse.from(await this.sessions.describe.execute(session));
  }
}
