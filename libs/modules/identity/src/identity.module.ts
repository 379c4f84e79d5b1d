import { Global, Module } from '@nestjs/common';
import { PRINCIPALS } from '@stamgast/platform';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AcceptedPlace } from './application/accepted-place.js';
import { AccountLetters } from './application/account-letters.js';
import { ChangeBusiness } from './application/change-business.js';
import { ChangeMember } from './application/change-member.js';
import { DescribeInvitation } from './application/describe-invitation.js';
import { InviteMember } from './application/invite-member.js';
import { ListAudit } from './application/list-audit.js';
import { ListTeam } from './application/list-team.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { ResetPassword } from './application/reset-password.js';
import { WithdrawInvitation } from './application/withdraw-invitation.js';
import { AuditLog } from './application/audit-log.js';
import { ClientDataKeepers } from './application/client-data/client-data-keepers.js';
import { RetentionKinds } from './application/client-data/retention-kinds.js';
import { KeepClientData } from './application/keep-client-data.js';
import { BusinessFacade } from './application/business-facade.js';
import { ChoosePassword } from './application/choose-password.js';
import { CreateBusiness } from './application/create-business.js';
import { DescribeSession } from './application/describe-session.js';
import { EndSession } from './application/end-session.js';
import { PasswordHasher } from './application/password-hasher.js';
import { SessionPrincipals } from './application/session-principals.js';
import { SignIn } from './application/sign-in.js';
import { SignUp } from './application/sign-up.js';
import { StartSession } from './application/start-session.js';
import { TimeZoneFollowers } from './application/time-zone-followers.js';
import { SwitchBusiness } from './application/switch-business.js';
import { AccountRepository } from './persistence/account.repository.js';
import { AuditRepository } from './persistence/audit.repository.js';
import { BusinessRepository } from './persistence/business.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { MemberRepository } from './persistence/member.repository.js';
import { PasswordResetRepository } from './persistence/password-reset.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

const useCases = [
  AcceptInvitation,
  AcceptedPlace,
  AccountLetters,
  ChangeBusiness,
  ChangeMember,
  DescribeInvitation,
  InviteMember,
  ListAudit,
  ListTeam,
  RequestPasswordReset,
  ResetPassword,
  WithdrawInvitation,
  SignUp,
  CreateBusiness,
  SignIn,
  EndSession,
  SwitchBusiness,
  StartSession,
  DescribeSession,
  ChoosePassword,
  PasswordHasher,
];
const repositories = [
  AccountRepository,
  AuditRepository,
  BusinessRepository,
  MemberRepository,
  SessionRepository,
  InvitationRepository,
  PasswordResetRepository,
];

/** Businesses, their teams, sessions and the audit log. Global, because every other module needs to know where it is. */
@Global()
@Module({
  providers: [
    ...repositories,
    ...useCases,
    AuditLog,
    ClientDataKeepers,
    RetentionKinds,
    KeepClientData,
    TimeZoneFollowers,
    BusinessFacade,
    SessionPrincipals,
    { provide: PRINCIPALS, useExisting: SessionPrincipals },
  ],
  exports: [...useCases, TimeZoneFollowers, AuditLog, ClientDataKeepers, RetentionKinds, BusinessFacade, PRINCIPALS],
})
export class IdentityModule {}
