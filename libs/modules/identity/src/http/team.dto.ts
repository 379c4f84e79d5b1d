import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { Invitation } from '../domain/invitation.js';
import type { Member } from '../domain/member.js';
import { grants, roles, type Grant, type Role } from '../domain/role.js';

const role = { enum: roles, enumName: 'Role' } as const;
const granted = { enum: grants, enumName: 'Grant', isArray: true, description: 'Beside what the role allows' } as const;
const staffId = {
  type: String,
  format: 'uuid',
  nullable: true,
  description: 'The staff member that this person is in the calendar',
} as const;

export class TeamMemberResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty(role) role!: Role;
  @ApiProperty(staffId) staffId!: string | null;
  @ApiProperty(granted) grants!: Grant[];
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(member: Member): TeamMemberResponse {
    return { ...member, grants: [...member.grants] };
  }
}

export class TeamMemberPage {
  @ApiProperty({ type: [TeamMemberResponse] }) data!: TeamMemberResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ChangeTeamMemberRequest {
  @ApiPropertyOptional(role) @IsOptional() @IsIn(roles) role?: Role;
  @ApiPropertyOptional(staffId) @ValidateIf((_, value) => value !== undefined && value !== null) @IsUUID() staffId?:
    string | null;
  @ApiPropertyOptional(granted)
  @MayBeAbsent()
  @IsArray()
  @IsIn(grants, { each: true })
  grants?: Grant[];
}

export class InviteMemberRequest {
  @ApiProperty({ format: 'email' }) @IsEmail() @Length(3, 254) @Matches(/^[^"<>\r\n]+$/) email!: string;
  @ApiProperty(role) @IsIn(roles) role!: Role;
  @ApiPropertyOptional(staffId) @ValidateIf((_, value) => value !== undefined && value !== null) @IsUUID() staffId?:
    string | null;
}

export class InvitationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty(role) role!: Role;
  @ApiProperty(staffId) staffId!: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acceptedAt!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(invitation: Invitation): InvitationResponse {
    const { id, email, role: offered, staffId: staff, version } = invitation;
    const acceptedAt = invitation.acceptedAt?.toISOString() ?? null;
    return {
      id,
      email,
      role: offered,
      staffId: staff,
      version,
      acceptedAt,
      expiresAt: invitation.expiresAt.toISOString(),
    };
  }
}

export class InvitationPage {
  @ApiProperty({ type: [InvitationResponse] }) data!: InvitationResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

/** What the holder of an invitation's link sees before accepting. */
export class OfferedPlaceResponse {
  @ApiProperty({ description: 'Name of the business' }) business!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty(role) role!: Role;
}

export class AcceptInvitationRequest {
  @ApiPropertyOptional({ description: 'For a new account' }) @IsOptional() @IsString() @Length(1, 120) name?: string;
  @ApiProperty({ description: "A new password, or the account's own where the address has one" })
  @IsString()
  @Length(1, 1000)
  password!: string;
}
