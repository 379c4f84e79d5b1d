import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments.module.js';
import { PaymentsController } from './payments.controller.js';
import { RefundsController } from './refunds.controller.js';
import { SalesController } from './sales.controller.js';

@Module({ imports: [PaymentsModule], controllers: [SalesController, PaymentsController, RefundsController] })
export class PaymentsHttpModule {}
