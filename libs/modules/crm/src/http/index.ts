import { Module } from '@nestjs/common';
import { CrmModule } from '../crm.module.js';

@Module({ imports: [CrmModule] })
export class CrmHttpModule {}
