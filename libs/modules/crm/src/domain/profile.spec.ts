import { isBirthday } from './birthday.js';
import { tidyTags } from './tidy-tags.js';

describe('birthdays', () => {
  it('are days that exist, with a year or without', () => {
    for (const day of ['02-29', '2000-02-29', '12-31', '1955-06-01']) expect(isBirthday(day)).toBe(true);
    for (const day of ['02-30', '2001-02-29', '13-01', '00-10', '1-2', '2000-1-1', 'abc'])
      expect(isBirthday(day)).toBe(false);
  });
});

describe('tags', () => {
  it('stand once each, whatever their case, without blanks around them', () => {
    expect(tidyTags([' VIP ', 'vip', 'Sensitive  scalp', '', 'VIP'])).toEqual(['VIP', 'Sensitive scalp']);
  });
});
