/** A text that depends on a number; the forms are those that English, Norwegian, Swedish and Danish have. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The same keys in another language: a missing or an unknown key does not compile. */
export type Catalogue<Source> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : Plural };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<Message> = Message extends string
  ? Message
  : Message extends Plural
    ? Message[keyof Plural] | '{count}'
    : never;

/** What a message wants to have filled in: its `{names}`, and `count` when it has a plural. */
export type Params<Message> = {
  readonly [Name in NamesIn<TextOf<Message>>]: Name extends 'count' ? number : string | number;
};

/** Looks up a text; a message with `{names}` asks the compiler for their values. */
export type Translate<Source> = <Key extends keyof Source & string>(
  key: Key,
  ...params: keyof Params<Source[Key]> extends never ? [] : [Params<Source[Key]>]
) => string;

const placeholder = /\{(\w+)\}/g;

/** The lookup for one catalogue. Numbers are written in the language's own way. */
export function translator<Source>(catalogue: Catalogue<Source>, languageTag: string): Translate<Source> {
  const plurals = new Intl.PluralRules(languageTag);
  const numbers = new Intl.NumberFormat(languageTag);
  const fill = (text: string, params: Record<string, string | number>): string =>
    text.replace(placeholder, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  return (key, ...[params]) => {
    const message: string | Plural = catalogue[key];
    const values: Record<string, string | number> = params ?? {};
    if (typeof message === 'string') return fill(message, values);
    const form = plurals.select(Number(values['count'] ?? 0)) === 'one' ? message.one : message.other;
    return fill(form, values);
  };
}
