export interface BusinessCreatedV1 {
  readonly type: 'business.created.v1';
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: 'en' | 'nb' | 'sv' | 'da';
}

export interface MemberInvitedV1 {
  readonly type: 'member.invited.v1';
  readonly invitationId: string;
}

/** Somebody asked for a way back into their account; the link itself is made when the message is written. */
export interface PasswordResetRequestedV1 {
  readonly type: 'password_reset.requested.v1';
  readonly accountId: string;
}

export type IdentityEvent = BusinessCreatedV1 | MemberInvitedV1 | PasswordResetRequestedV1;
