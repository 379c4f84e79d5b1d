import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { textProviders, type TextProvider } from '../domain/text-account.js';

const provider = { enum: textProviders, enumName: 'SmsProvider' } as const;
const methods = ['GET', 'POST', 'PUT'] as const;
const states = ['fine', 'warned', 'gone'] as const;

export class GatewayHeaderDto {
  @ApiProperty() @IsString() @Matches(/^[A-Za-z0-9-]{1,60}$/) name!: string;
  @ApiProperty() @IsString() @Matches(/^[\x20-\x7e]{0,500}$/) value!: string;
}

export class SmsGatewayDto {
  @ApiProperty({ description: '{{to}}, {{from}}, {{text}} and {{id}} are filled in' })
  @IsString()
  @Length(8, 1000)
  url!: string;
  @ApiProperty({ enum: methods, enumName: 'GatewayMethod' }) @IsIn(methods) method!: (typeof methods)[number];
  @ApiProperty({ type: String, nullable: true, description: 'As the address, escaped for the Content-Type' })
  @ValidateIf((one: SmsGatewayDto) => one.body !== null)
  @IsString()
  @MaxLength(5000)
  body!: string | null;
  @ApiPropertyOptional({ type: [GatewayHeaderDto], description: 'Left out: as they were' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GatewayHeaderDto)
  headers?: GatewayHeaderDto[];
}

export class SmsSettingsRequest {
  @ApiProperty({ ...provider, nullable: true })
  @ValidateIf((one: SmsSettingsRequest) => one.provider !== null)
  @IsIn(textProviders)
  provider!: TextProvider | null;
  @ApiProperty({ description: 'A number or a name of at most eleven letters' })
  @IsString()
  @Matches(/^(\+[1-9]\d{4,14}|\d{3,15}|[A-Za-z0-9 ]{0,11}|MG[0-9a-f]{32})$/)
  sender!: string;
  @ApiProperty({ type: String, nullable: true, description: 'User name at 46elks, account SID at Twilio' })
  @ValidateIf((one: SmsSettingsRequest) => one.account !== null)
  @IsString()
  @Matches(/^[\w.@-]{1,100}$/)
  account!: string | null;
  @ApiPropertyOptional({ description: 'Never shown again. Left out: as it was' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  secret?: string;
  @ApiProperty({ type: SmsGatewayDto, nullable: true })
  @ValidateIf((one: SmsSettingsRequest) => one.gateway !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => SmsGatewayDto)
  gateway!: SmsGatewayDto | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minor units a month; null: without end' })
  @ValidateIf((one: SmsSettingsRequest) => one.budget !== null)
  @IsInt()
  @Min(0)
  @Max(99_999_999_999)
  budget!: number | null;
  @ApiProperty({ type: 'integer', description: 'What one part costs, in minor units' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  partPrice!: number;
}

export class SmsGatewayResponse {
  @ApiProperty() url!: string;
  @ApiProperty({ enum: methods, enumName: 'GatewayMethod' }) method!: string;
  @ApiProperty({ type: String, nullable: true }) body!: string | null;
  @ApiProperty({ type: [String], description: 'Values are never shown' }) headerNames!: string[];
}

export class SmsSpendingResponse {
  @ApiProperty({ type: 'integer', nullable: true }) budget!: number | null;
  @ApiProperty({ type: 'integer', description: 'This month, in minor units' }) spent!: number;
  @ApiProperty({ type: 'integer' }) parts!: number;
  @ApiProperty({ type: 'integer', description: 'What the whole month will cost if it goes on so' }) forecast!: number;
  @ApiProperty({ enum: states, enumName: 'SmsBudgetState', description: '`warned` from 80 %' })
  state!: (typeof states)[number];
}

export class SmsSettingsResponse {
  @ApiProperty({ ...provider, nullable: true }) provider!: TextProvider | null;
  @ApiProperty() sender!: string;
  @ApiProperty({ type: String, nullable: true }) account!: string | null;
  @ApiProperty() hasSecret!: boolean;
  @ApiProperty({ type: SmsGatewayResponse, nullable: true }) gateway!: SmsGatewayResponse | null;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: 'integer' }) partPrice!: number;
  @ApiProperty({ type: SmsSpendingResponse }) spending!: SmsSpendingResponse;
  @ApiProperty({ type: String, nullable: true, description: 'Where the provider posts answers' })
  messageUrl!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the provider posts what became of a message' })
  reportUrl!: string | null;
  @ApiProperty({ description: 'False: this installation has no key for credentials' }) canSeal!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class TestTextRequest {
  @ApiProperty() @IsString() @Length(3, 40) to!: string;
}

export class ChannelAlertResponse {
  @ApiProperty({ enum: ['email', 'sms'], enumName: 'Channel' }) channel!: 'email' | 'sms';
  @ApiProperty({ description: 'paused, budget_warned, budget_gone, addresses_refused' }) kind!: string;
  @ApiProperty({ type: String, nullable: true, description: "The provider's code" }) code!: string | null;
  @ApiProperty({ type: 'integer', description: 'Per cent of the budget, or how many addresses this week' })
  count!: number;
}

export class ChannelAlertPage {
  @ApiProperty({ type: [ChannelAlertResponse] }) data!: ChannelAlertResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
