import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { FakeApi } from '../../../test/fake-api.js';
import { brokenRules, renderPart } from '../../../test/render-admin.js';
import { aSession } from '../../../test/samples.js';
import type { Effect } from '../../shared/api/types/reports.js';
import { MeasuredEffects } from './measured-effects.js';

const rate = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  few: denominator < 10,
});
const compared = {
  control: rate(30, 300),
  treated: rate(48, 800),
  difference: 0.04,
  interval: { low: 0.005, high: 0.082 },
  relative: 0.4,
  verdict: 'works' as const,
  needed: 721,
};
const reminders: Effect = {
  ...compared,
  experiment: 'reminder',
  outcome: 'no_show',
  since: '2026-01-05',
  delivered: 790,
  open: 1,
  byClient: { ...compared, difference: 0.035, interval: { low: 0.002, high: 0.079 } },
};

async function show(...effects: Effect[]): Promise<void> {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  new FakeApi()
    .on('GET', '/v1/auth/session', () => ({ body: aSession() }))
    .on('GET', '/v1/analytics/effects', () => ({
      body: { period, asOf: '2026-06-30', timeZone: 'Europe/Oslo', effects },
    }))
    .install();
  await renderPart(<MeasuredEffects period={period} />);
}

describe('what messages achieve', () => {
  it('is told with both groups, the interval and the verdict in words', async () => {
    await show(reminders);
    const section = within(await screen.findByRole('region', { name: 'Reminder' }));
    expect(section.getByText('Works')).toBeVisible();
    expect(section.getByRole('row', { name: 'With the message 48 800 6%' })).toBeVisible();
    expect(section.getByRole('row', { name: 'Without, by lot 30 300 10%' })).toBeVisible();
    expect(section.getByText(/4 points, 95 % interval 0.5 to 8.2/)).toBeVisible();
    expect(section.getByText(/every client once: 3.5 points, 0.2 to 7.9/)).toBeVisible();
    expect(section.getByText(/about 721 cases. The smaller one has 300/)).toBeVisible();
    expect(section.getByText(/790 of 800 messages.*1 case is still open/)).toBeVisible();
    expect(await brokenRules()).toEqual([]);
  });

  it('shows no share of a few cases, and no difference before there are two groups', async () => {
    const nothing = {
      difference: null,
      interval: null,
      relative: null,
      verdict: 'no_control_group' as const,
      needed: null,
    };
    const early = { ...nothing, control: rate(0, 0), treated: rate(2, 9) };
    await show({ ...reminders, ...early, experiment: 'we_miss_you', outcome: 'booked_again', byClient: early });
    const section = within(await screen.findByRole('region', { name: 'We miss you' }));
    expect(section.getByRole('row', { name: 'With the message 2 9 few cases' })).toBeVisible();
    expect(section.getByText('No control group')).toBeVisible();
    expect(section.queryByText(/points/)).toBeNull();
  });

  it('says how to begin where nothing is measured', async () => {
    await show();
    expect(await screen.findByText(/Nothing is measured in these days/)).toBeVisible();
  });
});
