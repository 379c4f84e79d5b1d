import type { TextAccount, TextProvider } from '../domain/text-account.js';

export interface TextToSend {
  /** Ours, the same for every try. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Where the provider tells what became of it. */
  readonly reportUrl: string | null;
}

/** What a refused text message means. `unknown`: it may have gone out. */
export type TextFailure = 'retry' | 'address_refused' | 'message_refused' | 'no_credit' | 'account_refused' | 'unknown';

/** A provider did not take a text message. */
export class TextRefused extends Error {
  constructor(
    readonly failure: TextFailure,
    /** The provider's own, for the log. */
    readonly code: string,
  ) {
    super(`Text message refused: ${code}`);
  }
}

/** What a provider says later of a message that it took. */
export interface TextReport {
  readonly providerId: string;
  readonly state: 'delivered' | 'undeliverable' | 'under_way';
  readonly code: string | null;
  /** The number itself is at fault, so that nothing more should be sent there. */
  readonly numberRefused: boolean;
}

export interface InboundText {
  readonly providerId: string;
  readonly from: string;
  readonly text: string;
}

/** A provider's posted form, with all that its signature covers. */
export interface ProviderPost {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly rawForm: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Real time, for signatures that grow old. */
  readonly at: Date;
}

/** One provider of text messages: how it is asked, and how it speaks to us. */
export interface TextTransport {
  readonly provider: TextProvider;
  /** Gives the provider's id; throws `TextRefused`. */
  send(account: TextAccount, text: TextToSend): Promise<string>;
  isFrom(account: TextAccount, post: ProviderPost): boolean;
  /** Null for what makes no sense. */
  readReport(post: ProviderPost): TextReport | null;
  readInbound(post: ProviderPost): InboundText | null;
}
