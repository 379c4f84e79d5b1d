import { problems } from '@stamgast/kernel';

export const paymentsProblems = problems('payments', {
  sale_has_no_lines: { kind: 'invalid', title: 'A sale has at least one line' },
  discount_too_large: { kind: 'invalid', title: 'A discount cannot be more than what it is taken from' },
  paid_too_much: { kind: 'conflict', title: 'This is more than what remains to be paid' },
  refunded_too_much: { kind: 'conflict', title: 'This is more than what was paid' },
  booking_sold_already: { kind: 'conflict', title: 'This booking has a sale already' },
  other_currency: { kind: 'invalid', title: "Amounts are in the business's currency" },
});
