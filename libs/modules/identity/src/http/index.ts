import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuthController } from './auth.controller.js';
import { AuthSessions } from './auth-sessions.js';
import { TestClockController } from './test-clock.controller.js';

@Module({ imports: [IdentityModule], controllers: [AuthController, TestClockController], providers: [AuthSessions] })
export class IdentityHttpModule {}
