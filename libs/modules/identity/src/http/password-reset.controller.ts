import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { ApiProblems, Public, RateLimit } from '@stamgast/platform/http';
import { RequestPasswordReset } from '../application/request-password-reset.js';
import { ResetPassword } from '../application/reset-password.js';
import { identityProblems } from '../domain/identity-problems.js';

export class RequestPasswordResetRequest {
  @ApiProperty({ format: 'email' }) @IsString() @Length(1, 254) email!: string;
}

export class ResetPasswordRequest {
  @ApiProperty({ description: 'From the link in the message' }) @IsString() @Length(1, 128) token!: string;
  @ApiProperty({ minLength: 8 }) @IsString() @Length(1, 1000) password!: string;
}

@ApiTags('identity')
@Controller('v1/auth/password-reset')
@Public()
export class PasswordResetController {
  constructor(
    private readonly request: RequestPasswordReset,
    private readonly reset: ResetPassword,
  ) {}

  @Post()
  @HttpCode(204)
  @RateLimit({ name: 'password-reset', points: 10, seconds: 900 })
  @ApiOperation({ operationId: 'requestPasswordReset', summary: 'Ask for a reset link; the answer is always the same' })
  @ApiNoContentResponse()
  async ask(@Body() body: RequestPasswordResetRequest): Promise<void> {
    await this.request.execute(body.email);
  }

  @Put()
  @HttpCode(204)
  @RateLimit({ name: 'password-reset-use', points: 20, seconds: 900 })
  @ApiOperation({ operationId: 'resetPassword', summary: 'Set a new password by a reset link; every session ends' })
  @ApiNoContentResponse()
  @ApiProblems(identityProblems.reset_link_ended, identityProblems.password_weak)
  async use(@Body() body: ResetPasswordRequest): Promise<void> {
    await this.reset.execute(body.token, body.password);
  }
}
