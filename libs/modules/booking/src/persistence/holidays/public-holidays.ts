import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import type { Holiday } from '../../domain/hours/holiday.js';

/** How the data names the languages of the product. */
const languages: Readonly<Record<Locale, string>> = { en: 'en', nb: 'no', sv: 'sv', da: 'da' };
const mostYearsKept = 500;

interface Calendar {
  getCountries(): Record<string, string>;
  getHolidays(year: number, language?: string): { date: string; type: string; name: string }[];
}

/**
 * Public holidays by country, from the data that comes with the library: offline, worked out once per country and year.
 * The library is read when a business first needs it, as most requests do not.
 */
@Injectable()
export class PublicHolidays {
  private readonly years = new Map<string, readonly Holiday[]>();
  private library: Promise<new (country?: string) => Calendar> | null = null;

  /** The public holidays of a country from one local day to another, both included; none for a country that is not known. */
  async between(country: string, firstDay: string, lastDay: string): Promise<Holiday[]> {
    const found: Holiday[] = [];
    for (let year = Number(firstDay.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year++)
      found.push(...(this.years.get(`${country}${year}`) ?? (await this.read(country, year))));
    return found.filter(({ date }) => date >= firstDay && date <= lastDay);
  }

  /** Whether the data knows the country. */
  async knows(country: string): Promise<boolean> {
    const Library = await this.load();
    return country in new Library().getCountries();
  }

  private async read(country: string, year: number): Promise<readonly Holiday[]> {
    const Library = await this.load();
    const calendar = new Library(country);
    const names = new Map<string, Partial<Record<Locale, string>>>();
    for (const [locale, language] of Object.entries(languages) as [Locale, string][])
      for (const holiday of calendar.getHolidays(year, language)) {
        if (holiday.type !== 'public') continue;
        const date = holiday.date.slice(0, 10);
        const own = names.get(date) ?? {};
        names.set(date, { ...own, [locale]: own[locale] ?? holiday.name });
      }
    const holidays = [...names].map(([date, named]) => ({ date, names: named as Record<Locale, string> }));
    if (this.years.size >= mostYearsKept) this.years.clear();
    this.years.set(`${country}${year}`, holidays);
    return holidays;
  }

  private load(): Promise<new (country?: string) => Calendar> {
    this.library ??= import('date-holidays').then(({ default: Library }) => Library as never);
    return this.library;
  }
}
