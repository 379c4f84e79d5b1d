import type { FastifyRequest } from 'fastify';
import type { CredentialDirectory } from '../database/credential-directory.js';
import type { HostDirectory, HostedBusiness } from '../database/host-directory.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The business under whose own name the request came; null under any other name. */
    hosted: HostedBusiness | null;
  }
}

const addressForm = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\]|localhost)$/;
const openPaths = /^\/(manage|waiting|unsubscribe|widget-assets|health)\/|^\/embed\.js$/;

/** Decides what may be asked for under a business's own name: its booking page, what links lead to, and no one else's. */
export class OwnHostGate {
  constructor(
    private readonly hosts: HostDirectory,
    private readonly credentials: CredentialDirectory,
  ) {}

  /** The name that was asked for; null where it cannot be a business's own. */
  candidate(request: FastifyRequest): string | null {
    const host = request.hostname.toLowerCase().replace(/\.$/, '');
    return host.includes('.') && !addressForm.test(host) && !this.hosts.isProduct(host) ? host : null;
  }

  /** False where the request must not be answered; otherwise `request.hosted` says for whom it is. */
  async admits(request: FastifyRequest, host: string): Promise<boolean> {
    request.hosted = await this.hosts.businessOf(host);
    return request.hosted === null || this.mayAsk(request.url.split('?')[0] ?? '/', request.hosted);
  }

  private async mayAsk(path: string, { businessId }: HostedBusiness): Promise<boolean> {
    if (path === '/' || openPaths.test(path)) return true;
    const named = /^\/(?:book|v1\/public)\/([^/]+)/.exec(path)?.[1];
    if (named === undefined) return false;
    const owner = await this.credentials.businessOf(decodeURIComponent(named));
    if (path.startsWith('/book/')) return owner === businessId;
    return owner === null || owner === businessId;
  }
}
