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
  readonly email: string;
  readonly role: string;
  readonly invitedBy: string;
}

export type IdentityEvent = BusinessCreatedV1 | MemberInvitedV1;
