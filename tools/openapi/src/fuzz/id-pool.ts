import type { KnownIds } from './arbitrary-of.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST = 20;

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
const camel = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `/v1/service-categories/{id}` and `/v1/service-categories` give `serviceCategoryId`. */
function idNameOf(path: string): string {
  const collection =
    path
      .split('?')[0]
      ?.split('/')
      .filter((part) => /^[a-z-]+$/.test(part))
      .pop() ?? '';
  return `${camel(singular(collection))}Id`;
}

/** Remembers the ids, links and addresses seen in answers, so that later requests can be about things that exist. */
export class IdPool {
  private readonly seen = new Map<string, Set<string>>();

  /** Reads an answer of `path`; what the caller had `sent` is only an echo and may not exist. */
  learn(path: string, answer: unknown, sent = ''): void {
    this.walk(answer, idNameOf(path), sent);
  }

  /** Values for a property or parameter: `serviceId`, `fromServiceId`, `token`, or `services/id` for `/services/{id}`. */
  readonly known: KnownIds = (name) => {
    const wanted = name.includes('/') ? idNameOf(`/${name.split('/')[0] ?? ''}`) : name;
    const end = wanted.toLowerCase();
    const found = [...this.seen].filter(([key]) => key.toLowerCase().endsWith(end) || end.endsWith(key.toLowerCase()));
    return found.flatMap(([, values]) => [...values]);
  };

  /** Everything remembered, for a search in what somebody else is told. */
  all(): Set<string> {
    return new Set([...this.seen.values()].flatMap((values) => [...values]));
  }

  private walk(value: unknown, idName: string, sent: string): void {
    if (Array.isArray(value)) for (const item of value) this.walk(item, idName, sent);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' && !sent.includes(inner)) this.keep(key === 'id' ? idName : key, inner);
        else this.walk(inner, key === 'data' ? idName : `${singular(key)}Id`, sent);
      }
  }

  private keep(name: string, value: string): void {
    if (!(name.endsWith('Id') && UUID.test(value)) && !/^slug$|token$/i.test(name)) return;
    const values = this.seen.get(name) ?? new Set();
    if (values.size < MOST) this.seen.set(name, values.add(value));
  }
}
