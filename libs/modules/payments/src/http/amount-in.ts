import { DomainError } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import type { MoneyDto } from '@stamgast/platform/http';
import { paymentsProblems } from '../domain/payments-problems.js';

/** The minor units of an amount that must be in the business's currency and not negative. */
export function amountIn(currency: string, money: MoneyDto, path: string): number {
  if (money.currency !== currency)
    throw new DomainError(paymentsProblems.other_currency, { errors: [{ path, message: `is not in ${currency}` }] });
  if (money.amount < 0) throw invalidField(path, 'must not be negative');
  return money.amount;
}

/** As `amountIn`, and more than nothing. */
export function positiveAmountIn(currency: string, money: MoneyDto, path: string): number {
  const amount = amountIn(currency, money, path);
  if (amount === 0) throw invalidField(path, 'must be more than nothing');
  return amount;
}
