import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@stamgast/platform/http';
import type { MeasuredText } from '../application/texts/measure-text.js';

/** What a text takes by SMS. */
export class SmsSizeResponse {
  @ApiProperty({
    enum: ['gsm7', 'ucs2'],
    enumName: 'SmsEncoding',
    description: 'One letter outside GSM-7 makes all of it UCS-2',
  })
  encoding!: 'gsm7' | 'ucs2';
  @ApiProperty({ type: 'integer', description: 'Paid for each' }) parts!: number;
  @ApiProperty({ type: 'integer', description: 'Letters that still fit into the last part' }) left!: number;
  @ApiProperty({ type: [String], description: 'The letters outside GSM-7, each once' }) foreign!: string[];
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Null where no price of a part is set' })
  cost!: MoneyDto | null;
}

export function presentSize({ foreign, ...size }: MeasuredText['size']): SmsSizeResponse {
  return { ...size, foreign: [...foreign] };
}
