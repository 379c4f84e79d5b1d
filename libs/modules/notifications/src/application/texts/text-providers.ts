import { ChangeSmsSettings, SmsSettingsGround } from './change-sms-settings.js';
import { ElksTransport } from './elks-transport.js';
import { EndMarketing } from './end-marketing.js';
import { GatewayTransport } from './gateway-transport.js';
import { InboundTexts } from './inbound-texts.js';
import { MeasureText } from './measure-text.js';
import { ReadyText } from './ready-text.js';
import { ReceiveText, TextPeople } from './receive-text.js';
import { SendTestText } from './send-test-text.js';
import { SmsAccounts } from './sms-accounts.js';
import { SmsPurse } from './sms-purse.js';
import { TakeReport } from './take-report.js';
import { TextTransports } from './text-transports.js';
import { TwilioTransport } from './twilio-transport.js';

/** What text messages are sent and received with. */
export const textParts = [
  ElksTransport,
  TwilioTransport,
  GatewayTransport,
  TextTransports,
  SmsAccounts,
  SmsPurse,
  SmsSettingsGround,
  TextPeople,
  EndMarketing,
  MeasureText,
  ReadyText,
  ReceiveText,
  TakeReport,
];

export const textUseCases = [ChangeSmsSettings, SendTestText, InboundTexts];
