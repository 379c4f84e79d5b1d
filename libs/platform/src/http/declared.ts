import type { ExecutionContext, Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

type Handler = (...args: never[]) => unknown;

/** What decorators declare for a route, on its handler or else its class; looked up once a route and remembered. */
export class Declared<T> {
  private readonly reflector = new Reflector();
  private readonly known = new WeakMap<Type, WeakMap<Handler, { readonly value: T | undefined }>>();

  constructor(private readonly key: string | symbol) {}

  of(context: ExecutionContext): T | undefined {
    const owner = context.getClass();
    const handler = context.getHandler() as Handler;
    let ofClass = this.known.get(owner);
    if (!ofClass) this.known.set(owner, (ofClass = new WeakMap()));
    let entry = ofClass.get(handler);
    if (!entry) {
      entry = { value: this.reflector.getAllAndOverride<T | undefined>(this.key, [context.getHandler(), owner]) };
      ofClass.set(handler, entry);
    }
    return entry.value;
  }
}
