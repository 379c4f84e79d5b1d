import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, ValidateIf } from 'class-validator';
import type { HouseholdMemberView, HouseholdView } from '../application/household/client-household.js';
import { householdSize } from '../domain/household.js';

export class HouseholdRequest {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: householdSize,
    description: 'Everybody in it, the client themself too; fewer than two: it is dissolved',
  })
  @IsArray()
  @ArrayMaxSize(householdSize)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds!: string[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who pays for all, and is written to for those who have neither number nor address',
  })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  payerId!: string | null;
}

export class HouseholdMemberResponse implements HouseholdMemberView {
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'E.164' }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty() payer!: boolean;
}

export class HouseholdResponse implements HouseholdView {
  @ApiProperty({ type: [HouseholdMemberResponse], description: 'By name; nobody: the client is on their own' })
  members!: HouseholdMemberResponse[];
  @ApiProperty({ type: 'integer', description: '0 while there is none' }) version!: number;
}
