import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuthController } from './auth.controller.js';
import { AuthSessions } from './auth-sessions.js';

@Module({ imports: [IdentityModule], controllers: [AuthController], providers: [AuthSessions] })
export class IdentityHttpModule {}
