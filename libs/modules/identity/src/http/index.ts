import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuthController, AuthSessions } from './auth.controller.js';

@Module({ imports: [IdentityModule], controllers: [AuthController], providers: [AuthSessions] })
export class IdentityHttpModule {}
