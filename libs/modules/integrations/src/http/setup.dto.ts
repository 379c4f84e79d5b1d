import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { setupKeys, type SetupKey } from '../domain/setup-items.js';

class SetupItem {
  @ApiProperty({ enum: setupKeys, enumName: 'SetupKey' })
  readonly key!: SetupKey;

  @ApiProperty()
  readonly done!: boolean;
}

export class SetupResponse {
  @ApiProperty({ type: [SetupItem] })
  readonly items!: SetupItem[];

  @ApiProperty({ description: 'Whether the list was put away' })
  readonly dismissed!: boolean;
}

export class ChangeSetupRequest {
  @ApiProperty()
  @IsBoolean()
  readonly dismissed!: boolean;
}
