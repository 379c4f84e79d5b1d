import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsInstant } from '../setup/field-rules.js';
import { CreatePublicBookingRequest } from './create-public-booking.dto.js';

/** A visit whose time is to be kept while a visitor fills in their details. */
export class CreateHoldRequest extends PickType(CreatePublicBookingRequest, [
  'serviceId',
  'serviceIds',
  'parts',
  'people',
  'staffId',
  'locationId',
]) {
  @ApiProperty({ format: 'date-time', description: 'A start that availability has answered' })
  @IsInstant()
  start!: string;
}

/** A time that is kept; whoever books with its id has it. */
export class HoldResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ format: 'date-time', description: "From then on the time is anybody's" }) expiresAt!: string;
}
