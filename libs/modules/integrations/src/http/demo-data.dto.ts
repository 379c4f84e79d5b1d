import { ApiProperty } from '@nestjs/swagger';

const states = ['none', 'loading', 'loaded', 'removing'] as const;

export class DemoDataResponse {
  @ApiProperty({ enum: states, enumName: 'DemoDataState' })
  readonly state!: (typeof states)[number];

  @ApiProperty({ description: 'How much of loading or removing is done, 0 to 1', minimum: 0, maximum: 1 })
  readonly progress!: number;
}
