import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { OutboundError } from './outbound-error.js';
import { OUTBOUND_NETWORK, type OutboundNetwork, type VettedTarget } from './outbound-network.js';
import { sendOnce, type OutboundAnswer, type OutboundRequest } from './send-once.js';
import { vetAddress } from './vet-address.js';
import { isUsual, vetUrl, type VettedUrl } from './vet-url.js';

/**
 * The one door to addresses that somebody typed in. A literal address and every address that a name resolves to is
 * vetted, and the connection goes to the vetted address itself, so that a second look-up cannot lead elsewhere. Each
 * redirect is a new request, with everything asked again.
 */
@Injectable()
export class Outbound {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(OUTBOUND_NETWORK) private readonly network: OutboundNetwork,
  ) {}

  /** Whether a URL may be kept, without resolving its name; whoever asks it later is vetted again. */
  mayAsk(url: string): boolean {
    return vetUrl(url, this.configuration.innerNetworks) !== null;
  }

  /** Throws `OutboundError`; any status is an answer. */
  async send(request: OutboundRequest): Promise<OutboundAnswer> {
    const deadline = Date.now() + request.timeoutMilliseconds;
    let { url } = request;
    for (let left = request.redirects; ; left -= 1) {
      const vetted = this.vet(url);
      const target = await this.targetOf(vetted, deadline);
      const answer = await sendOnce({ ...request, url }, vetted.url, () => this.network.connect(target), deadline);
      const next = redirectOf(answer, vetted.url);
      if (next === null) return answer;
      if (left === 0) throw new OutboundError('too_many_redirects');
      if (vetted.url.protocol === 'https:' && next.protocol !== 'https:') throw new OutboundError('address_refused');
      url = next.href;
    }
  }

  private vet(url: string): VettedUrl {
    const vetted = vetUrl(url, this.configuration.innerNetworks);
    if (!vetted) throw new OutboundError('address_refused');
    return vetted;
  }

  private async targetOf({ url, port, literal }: VettedUrl, deadline: number): Promise<VettedTarget> {
    const addresses = literal === null ? await this.resolve(url.hostname, deadline) : [literal];
    const verdicts = addresses.map((one) => vetAddress(one, this.configuration.innerNetworks));
    const [address] = addresses;
    if (address === undefined) throw new OutboundError('name_unknown');
    // One inner address among outer ones is how a name is made to lead inside.
    if (verdicts.includes('refused')) throw new OutboundError('address_refused');
    if (verdicts.includes('outer') && !isUsual(port)) throw new OutboundError('address_refused');
    const certificateName = literal ?? url.hostname;
    return { address, port, certificateName: url.protocol === 'https:' ? certificateName : null };
  }

  /** The TXT records of a name. Throws `OutboundError` where there are none, or nobody says in time. */
  texts(name: string, timeoutMilliseconds: number): Promise<string[]> {
    return this.inTime(this.network.texts(name), Date.now() + timeoutMilliseconds);
  }

  private resolve(name: string, deadline: number): Promise<string[]> {
    return this.inTime(this.network.resolve(name), deadline);
  }

  private async inTime(answer: Promise<string[]>, deadline: number): Promise<string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OutboundError('timed_out')), Math.max(0, deadline - Date.now()));
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      throw error instanceof OutboundError ? error : new OutboundError('name_unknown');
    } finally {
      clearTimeout(timer);
    }
  }
}

function redirectOf({ status, headers }: OutboundAnswer, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return null;
  if (!URL.canParse(headers.location, from.href)) throw new OutboundError('malformed_answer');
  return new URL(headers.location, from.href);
}
