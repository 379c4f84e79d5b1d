import { Injectable } from '@nestjs/common';
import type { TextProvider } from '../../domain/text-account.js';
import type { TextTransport } from '../text-transport.js';
import { ElksTransport } from './elks-transport.js';
import { GatewayTransport } from './gateway-transport.js';
import { TwilioTransport } from './twilio-transport.js';

/** The transport of each provider. */
@Injectable()
export class TextTransports {
  private readonly byProvider: Readonly<Record<TextProvider, TextTransport>>;

  constructor(elks: ElksTransport, twilio: TwilioTransport, gateway: GatewayTransport) {
    this.byProvider = { elks, twilio, gateway };
  }

  of(provider: TextProvider): TextTransport {
    return this.byProvider[provider];
  }
}
