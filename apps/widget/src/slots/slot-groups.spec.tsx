import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { languageTags, loadWidgetMessages, translator } from '@stamgast/ui/messages';
import { aSlot } from '../../test/fake-api.js';
import { renderAt } from '../../test/render-app.js';
import type { Slot } from '../api/types.js';
import { I18nContext, type I18n } from '../locale/i18n.js';
import { SlotGroups } from './slot-groups.js';

let i18n: I18n;

beforeAll(async () => {
  const t = translator(await loadWidgetMessages('en'), languageTags.en);
  i18n = { locale: 'en', offered: ['en'], t, setLocale: () => {} };
});

function show(slots: Slot[], zone: string, onPick: (slot: Slot) => void = () => {}): void {
  renderAt(
    '/book/furu',
    <I18nContext value={i18n}>
      <SlotGroups slots={slots} day={slots[0]?.date ?? ''} zone={zone} start={null} onPick={onPick} />
    </I18nContext>,
  );
}

const names = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
const texts = () => screen.getAllByRole('button').map((button) => button.textContent);

it('D13: tells the two autumn hours apart by their offset', () => {
  const day = '2026-10-25';
  show(
    [aSlot('2026-10-25T00:00:00Z', day), aSlot('2026-10-25T01:00:00Z', day), aSlot('2026-10-25T02:00:00Z', day)],
    'Europe/Oslo',
  );
  expect(names()[0]).toMatch(/^Sunday 25 October 2026 at 02:00 GMT\+2/);
  expect(names()[1]).toMatch(/^Sunday 25 October 2026 at 02:00 GMT\+1/);
  expect(names()[2]).toMatch(/^Sunday 25 October 2026 at 03:00, /);
});

it('D17: lists what lies after midnight under the evening it belongs to, with +1', () => {
  show([aSlot('2026-05-15T18:00:00Z', '2026-05-15'), aSlot('2026-05-15T23:30:00Z', '2026-05-15')], 'Europe/Oslo');
  const evening = screen.getByRole('group', { name: 'Evening' });
  const [, late] = within(evening).getAllByRole('button');
  expect(late).toHaveTextContent('01:30+1');
  expect(late).toHaveAccessibleName(/^Saturday 16 May 2026 at 01:30, the night after Friday 15 May/);
});

it('shows the visitor their own time only where it is another', () => {
  show([aSlot('2026-05-15T08:00:00Z')], 'Europe/Oslo');
  expect(texts()).toEqual(['10:0008:00 yours']);
});

it('keeps to one time where both clocks agree', () => {
  show([aSlot('2026-05-15T08:00:00Z')], 'UTC');
  expect(texts()).toEqual(['08:00']);
  expect(names()).toEqual(['Friday 15 May 2026 at 08:00']);
});

it('walks with the arrow keys and picks with Enter', async () => {
  const picked: string[] = [];
  show([aSlot('2026-05-15T08:00:00Z'), aSlot('2026-05-15T09:00:00Z')], 'UTC', (slot) => picked.push(slot.start));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Enter}{Home}{Enter}');
  expect(picked).toEqual(['2026-05-15T09:00:00Z', '2026-05-15T08:00:00Z']);
});
