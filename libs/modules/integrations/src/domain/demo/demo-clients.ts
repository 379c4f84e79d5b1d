import { demoPreferences, demoTags } from './demo-salon.js';
import { familyNames, givenNames } from './demo-names.js';
import type { DemoClient } from './demo-plan.js';
import type { Chance } from './seeded.js';

/** Clients with names of the North. Their numbers are kept for film and theatre, their addresses lead nowhere. */
export function demoClients(count: number, chance: Chance): DemoClient[] {
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => {
    const given = chance.pick(givenNames);
    const family = chance.pick(familyNames);
    const birthday = `${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
    return {
      key: `demo:client:${index}`,
      name: `${given} ${family}`,
      phone: `+447700900${String(index).padStart(3, '0')}`,
      email: `${plain(given)}.${plain(family)}.${index}@example.test`,
      birthday: chance.next() < 0.4 ? birthday : null,
      tag: chance.next() < 0.2 ? chance.between(0, demoTags.length - 1) : null,
      preference: chance.next() < 0.25 ? chance.between(0, demoPreferences.length - 1) : null,
    };
  });
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };

function plain(name: string): string {
  return name.toLowerCase().replace(/[æøåäö]/g, (letter) => letters[letter] ?? letter);
}
