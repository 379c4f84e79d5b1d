import type { VisitSale } from '../../application/sale/complete-visit.js';
import type { VisitSaleLine, VisitSaleRequest } from './change-booking.dto.js';

/** The sale that a request asks for; what it leaves out, the booking says. */
export function visitSaleOf(body: VisitSaleRequest): VisitSale {
  return {
    lines: body.lines?.map(lineOf) ?? null,
    discount: body.discount ?? null,
    rewardId: body.rewardId ?? null,
    payments: body.payments.map(({ method, amount }) => ({ method, amount })),
  };
}

function lineOf({
  serviceId,
  name,
  quantity,
  unitPrice,
  taxRate,
}: VisitSaleLine): NonNullable<VisitSale['lines']>[number] {
  return { serviceId: serviceId ?? null, name: name ?? null, quantity, unitPrice, taxRate: taxRate ?? null };
}
