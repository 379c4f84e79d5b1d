import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuditController } from './audit.controller.js';
import { AuthController } from './auth.controller.js';
import { AuthSessions } from './auth-sessions.js';
import { BusinessController } from './business.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PublicInvitationsController } from './public-invitations.controller.js';
import { SystemStatusController } from './system-status.controller.js';
import { TeamController } from './team.controller.js';
import { TestClockController } from './test-clock.controller.js';

const controllers = [
  AuthController,
  PasswordResetController,
  BusinessController,
  TeamController,
  InvitationsController,
  PublicInvitationsController,
  AuditController,
  TestClockController,
  SystemStatusController,
];

@Module({ imports: [IdentityModule], controllers, providers: [AuthSessions] })
export class IdentityHttpModule {}
