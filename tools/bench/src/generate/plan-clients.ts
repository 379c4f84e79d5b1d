import type { DataSize } from './data-size.js';
import { seededRandom } from './seeded-random.js';

const firstNames = [
  'Anna',
  'Berit',
  'Clara',
  'Dagny',
  'Eva',
  'Frida',
  'Greta',
  'Hanna',
  'Ida',
  'Jonas',
  'Karl',
  'Lars',
];
const lastNames = ['Aasen', 'Berg', 'Dahl', 'Eide', 'Foss', 'Hagen', 'Holm', 'Lie', 'Moen', 'Nilsen', 'Strand', 'Vik'];

/** A client with the words under which search finds it. */
export interface PlannedClient {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly words: readonly string[];
}

/** The clients of one business; name, address and number are each their own. */
export function planClients({ clients, seed }: DataSize, business: number): PlannedClient[] {
  const random = seededRandom(seed, business, 2);
  const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)]!;
  return Array.from({ length: clients }, (_, n) => plannedClient(pick(firstNames), pick(lastNames), n));
}

function plannedClient(first: string, last: string, n: number): PlannedClient {
  const [given, family] = [first.toLowerCase(), `${last.toLowerCase()}${n}`];
  const email = `${given}.${family}@example.org`;
  const national = `9${String(n).padStart(7, '0')}`;
  const words = [given, family, email, 'example', 'org', `47${national}`, national.slice(-4), national];
  return { name: `${first} ${last}${n}`, email, phone: `+47${national}`, words: [...new Set(words)] };
}
