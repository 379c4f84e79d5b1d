import type { Channel, MessageKind } from '../domain/message.js';
import type { TextFailure } from './text-transport.js';
import type { Failure } from '../domain/smtp-answer.js';

/** A message that is written and paid for, ready to leave. */
export interface HandOver {
  readonly channel: Channel;
  readonly to: string;
  readonly kind: MessageKind;
  /** Resolves with the provider's id, if it gives one. */
  send(): Promise<string | null>;
  failureOf(error: unknown): { readonly failure: Failure | TextFailure; readonly code: string };
}
