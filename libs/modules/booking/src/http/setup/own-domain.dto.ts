import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class ClaimDomainRequest {
  @ApiProperty({ example: 'book.salong.no', maxLength: 253 }) @IsString() @MaxLength(253) host!: string;
}

/** A TXT record of the name's DNS. */
export class ProofRecordResponse {
  @ApiProperty({ example: '_stamgast.book.salong.no' }) name!: string;
  @ApiProperty({ example: 'stamgast=3q2-7w' }) value!: string;
}

/** The host name under which the business is served. */
export class OwnDomainResponse {
  @ApiProperty({ type: String, nullable: true }) host!: string | null;
  @ApiProperty({ type: ProofRecordResponse, nullable: true, description: 'The TXT record that proves the name' })
  record!: ProofRecordResponse | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Null: not proven, and not served' })
  verifiedAt!: string | null;
}
