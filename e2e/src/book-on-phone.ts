import type { Page } from 'playwright-core';

export interface PhoneBooking {
  /** The whole address of the booking page. */
  readonly at: string;
  readonly service: string;
  /** As the slot's button names it, such as "Monday 2 March 2026 at 12:00". */
  readonly time: string;
  readonly name: string;
  readonly email: string;
  /** Called where there is something to look at. */
  readonly look?: () => Promise<void>;
}

/** Books with anybody on a phone, up to the press that does it. */
export async function fillInOnPhone(screen: Page, wish: PhoneBooking): Promise<void> {
  const look = wish.look ?? (() => Promise.resolve());
  await screen.goto(wish.at);
  await screen.getByRole('button', { name: new RegExp(`^${wish.service}`) }).click();
  await look();
  await screen.getByRole('button', { name: 'Continue' }).click();
  await screen.getByRole('button', { name: /^Anyone/ }).click();
  const [day] = wish.time.split(' at ');
  const time = screen.getByRole('button', { name: wish.time });
  const [weekday, date, month] = day!.split(' ');
  await screen.getByRole('button', { name: new RegExp(`^${weekday!.slice(0, 3)} ${date} ${month}`) }).click();
  await time.click();
  const onwards = screen.getByRole('button', { name: 'Continue' });
  if (await onwards.isVisible()) await onwards.click();
  await screen.getByLabel('Name').fill(wish.name);
  await screen.getByLabel('E-mail', { exact: true }).fill(wish.email);
  await look();
}
