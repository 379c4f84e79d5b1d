import { Injectable } from '@nestjs/common';
import { MakeDemoClients } from './make-demo-clients.js';
import { MakeDemoSetup } from './make-demo-setup.js';
import { MakeDemoVisits } from './make-demo-visits.js';

/** The work of each phase of loading. */
@Injectable()
export class DemoMakers {
  constructor(
    readonly setup: MakeDemoSetup,
    readonly clients: MakeDemoClients,
    readonly visits: MakeDemoVisits,
  ) {}
}
