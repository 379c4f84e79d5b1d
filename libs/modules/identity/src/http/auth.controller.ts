import { Body, Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, platformProblems, type Configuration } from '@stamgast/platform';
import {
  ApiProblems,
  clearSessionCookie,
  FromRequest,
  Public,
  RateLimit,
  RateLimits,
  sessionCookieOf,
  setSessionCookie,
  SignedIn,
  type Caller,
} from '@stamgast/platform/http';
import { SignIn } from '../application/sign-in.js';
import { SignUp } from '../application/sign-up.js';
import { identityProblems } from '../domain/identity-problems.js';
import { AuthSessions } from './auth-sessions.js';
import { ChangeSessionRequest, SessionResponse, SignInRequest, SignUpRequest } from './auth.dto.js';

/** Guesses at one account, from wherever they come. */
const guesses = { name: 'sign-in-account', points: 10, seconds: 900 };

@ApiTags('identity')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly signUp: SignUp,
    private readonly signIn: SignIn,
    private readonly sessions: AuthSessions,
    private readonly limits: RateLimits,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Post('sign-up')
  @Public()
  @RateLimit({ name: 'sign-up', points: 20, seconds: 3600 })
  @ApiOperation({ operationId: 'signUp', summary: 'Create an account with its business' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiProblems(identityProblems.email_taken, identityProblems.slug_taken, identityProblems.password_weak)
  async create(@FromRequest() caller: Caller, @Body() body: SignUpRequest): Promise<SessionResponse> {
    return this.answer(caller, await this.signUp.execute(body));
  }

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @RateLimit({ name: 'sign-in', points: 60, seconds: 900 })
  @ApiOperation({ operationId: 'signIn', summary: 'Start a session' })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(identityProblems.wrong_credentials)
  async start(@FromRequest() caller: Caller, @Body() body: SignInRequest): Promise<SessionResponse> {
    await this.limits.spend(guesses, body.email.trim().toLowerCase());
    return this.answer(caller, await this.signIn.execute(body.email, body.password));
  }

  @Post('sign-out')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'signOut', summary: 'End the session' })
  @ApiNoContentResponse()
  async end(@FromRequest() caller: Caller): Promise<void> {
    const token = sessionCookieOf(caller.request, this.configuration);
    if (token) await this.sessions.end.execute(token);
    clearSessionCookie(caller.reply, this.configuration);
    void caller.reply.header('clear-site-data', '"cache", "storage"');
  }

  @Get('session')
  @SignedIn()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionResponse })
  async show(@FromRequest() caller: Caller): Promise<SessionResponse> {
    return SessionResponse.from(await this.sessions.describe.execute(this.tokenOf(caller)));
  }

  @Patch('session')
  @SignedIn()
  @ApiOperation({ operationId: 'switchBusiness', summary: 'Act in another of your businesses' })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(platformProblems.not_found)
  async change(@FromRequest() caller: Caller, @Body() body: ChangeSessionRequest): Promise<SessionResponse> {
    return this.answer(caller, await this.sessions.change.execute(this.tokenOf(caller), body.businessId));
  }

  /** Every answer to a changed session carries a fresh token: nobody can plant one beforehand. */
  private async answer(caller: Caller, token: string): Promise<SessionResponse> {
    const view = await this.sessions.describe.execute(token);
    setSessionCookie(caller.reply, token, this.configuration);
    return SessionResponse.from(view);
  }

  private tokenOf(caller: Caller): string {
    const token = sessionCookieOf(caller.request, this.configuration);
    if (!token) throw new DomainError(platformProblems.not_signed_in);
    return token;
  }
}
