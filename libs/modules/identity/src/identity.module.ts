import { Global, Module } from '@nestjs/common';
import { PRINCIPALS } from '@stamgast/platform';
import { AuditLog } from './application/audit-log.js';
import { BusinessFacade } from './application/business-facade.js';
import { ChoosePassword } from './application/choose-password.js';
import { CreateBusiness } from './application/create-business.js';
import { DescribeSession } from './application/describe-session.js';
import { EndSession } from './application/end-session.js';
import { PasswordHasher } from './application/password-hasher.js';
import { SessionPrincipals } from './application/session-principals.js';
import { SignIn } from './application/sign-in.js';
import { SignUp } from './application/sign-up.js';
import { SwitchBusiness } from './application/switch-business.js';
import { AccountRepository } from './persistence/account.repository.js';
import { BusinessRepository } from './persistence/business.repository.js';
import { MemberRepository } from './persistence/member.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

const useCases = [
  SignUp,
  CreateBusiness,
  SignIn,
  EndSession,
  SwitchBusiness,
  DescribeSession,
  ChoosePassword,
  PasswordHasher,
];
const repositories = [AccountRepository, BusinessRepository, MemberRepository, SessionRepository];

/** Businesses, their teams, sessions and the audit log. Global, because every other module needs to know where it is. */
@Global()
@Module({
  providers: [
    ...repositories,
    ...useCases,
    AuditLog,
    BusinessFacade,
    SessionPrincipals,
    { provide: PRINCIPALS, useExisting: SessionPrincipals },
  ],
  exports: [...useCases, AuditLog, BusinessFacade, PRINCIPALS],
})
export class IdentityModule {}
