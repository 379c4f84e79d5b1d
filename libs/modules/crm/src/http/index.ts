import { Module } from '@nestjs/common';
import { CrmModule } from '../crm.module.js';
import { ClientListsController } from './client-lists.controller.js';
import { ClientRecordsController } from './client-records.controller.js';
import { ClientsController } from './clients.controller.js';

/** Fixed paths first: `/clients/to-contact` is no client. */
@Module({ imports: [CrmModule], controllers: [ClientListsController, ClientsController, ClientRecordsController] })
export class CrmHttpModule {}
