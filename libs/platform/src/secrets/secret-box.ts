import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { openUnder, sealUnder } from './seal.js';

/**
 * Seals what a business entrusts to us, by AES-256-GCM under a key of its own that is derived from the operator's master key
 * (RFC 5869). The purpose is sealed in with it, so that nothing opens in another place than its own.
 */
@Injectable()
export class SecretBox {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** False where the operator has set no master key: then nothing can be sealed. */
  get ready(): boolean {
    return this.configuration.masterKey !== null;
  }

  /** Base64 of version, nonce, tag and what was sealed. */
  seal(businessId: string, purpose: string, plain: string): string {
    return sealUnder(this.keyOf(businessId), purpose, plain);
  }

  /** Throws `SealedElsewhere`. */
  open(businessId: string, purpose: string, sealed: string): string {
    return openUnder(this.keyOf(businessId), purpose, sealed);
  }

  private keyOf(businessId: string): Buffer {
    if (!this.configuration.masterKey) throw new Error('STAMGAST_MASTER_KEY is not set; see docs/operating.md');
    return Buffer.from(hkdfSync('sha256', this.configuration.masterKey, businessId, 'stamgast-secret-box', 32));
  }
}
