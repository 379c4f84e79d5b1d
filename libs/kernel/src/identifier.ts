/** A UUIDv7 in its canonical text form. The name says whose id it is, for readers; the compiler treats all alike. */
export type Id<Name extends string = string> = string & { readonly __idOf?: Name };

export type BusinessId = Id<'business'>;
