import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  validatedClasses,
  validationRulesOf,
  withRules,
  type PropertyRules,
  type SchemaWords,
} from './validation-rules.js';

const ROUTE_ARGUMENTS = '__routeArguments__';
const API_OPERATION = 'swagger/apiOperation';
const QUERY = 4;

interface WrittenOperation {
  readonly operationId?: string;
  readonly parameters?: { name: string; in: string; schema?: SchemaWords }[];
}

/** Writes into the document what the validators demand, so that it promises neither more nor less than they accept. */
export function describeValidation(document: OpenAPIObject, app: INestApplication): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: Record<string, SchemaWords> }>;
  for (const dto of validatedClasses()) {
    const properties = schemas[(dto as Type).name]?.properties;
    if (properties) describe(properties, validationRulesOf(dto));
  }
  const queries = queryClasses(app);
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item) as WrittenOperation[]) {
      const dto = queries.get(operation.operationId ?? '');
      if (dto) describeQuery(operation, validationRulesOf(dto));
    }
  return document;
}

function describe(properties: Record<string, SchemaWords>, rules: ReadonlyMap<string, PropertyRules>): void {
  for (const [name, schema] of Object.entries(properties)) {
    const rule = rules.get(name);
    if (rule) properties[name] = withRules(schema, rule);
  }
}

function describeQuery({ parameters = [] }: WrittenOperation, rules: ReadonlyMap<string, PropertyRules>): void {
  for (const parameter of parameters) {
    const rule = parameter.in === 'query' ? rules.get(parameter.name) : undefined;
    if (rule) parameter.schema = withRules(parameter.schema ?? {}, rule);
  }
}

/** The DTO class that each operation reads its query into, by operationId; the document itself has forgotten it. */
function queryClasses(app: INestApplication): Map<string, Type> {
  const found = new Map<string, Type>();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  for (const { metatype } of controllers)
    for (const method of Object.getOwnPropertyNames(metatype?.prototype ?? {})) {
      const dto = queryClassOf(metatype as Type, method);
      const name = operationNameOf(metatype as Type, method);
      if (dto && name) found.set(name, dto);
    }
  return found;
}

function operationNameOf(controller: Type, method: string): string | undefined {
  const handler = (controller.prototype as Record<string, unknown>)[method];
  if (typeof handler !== 'function') return undefined;
  return (Reflect.getMetadata(API_OPERATION, handler) as WrittenOperation | undefined)?.operationId;
}

function queryClassOf(controller: Type, method: string): Type | undefined {
  const given = (Reflect.getMetadata(ROUTE_ARGUMENTS, controller, method) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const whole = Object.entries(given).find(([key, { data }]) => key.startsWith(`${QUERY}:`) && data === undefined);
  if (!whole) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) as Type[];
  return types[whole[1].index];
}
