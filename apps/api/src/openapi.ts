import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readConfiguration } from '@stamgast/platform';
import { ProblemDto } from '@stamgast/platform/http';
import { ApiModule } from './api.module.js';
import { completeDocument } from './complete-document.js';
import { describeValidation } from './describe-validation.js';

/** The OpenAPI document of a started application. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Stamgast')
    .setDescription('Booking that brings clients back. Conventions: docs/api.md.')
    .setVersion('1')
    .addServer('/')
    .addCookieAuth('__Host-sg_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, outline, { extraModels: [ProblemDto], autoTagControllers: false });
  return completeDocument(describeValidation(document, app));
}

/** Serves the document at /openapi.json and Swagger UI, from its own files, at /docs. It is written when first asked for. */
export function describeApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => documentOf(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Stamgast API',
  });
}

/** The document without starting anything: no database, no queue, nothing but the declarations is read. */
export async function buildOpenApiDocument(): Promise<OpenAPIObject> {
  const configuration = readConfiguration({ DATABASE_URL: 'postgres://127.0.0.1/unused' });
  const options = { preview: true, logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(configuration),
    new FastifyAdapter(),
    options,
  );
  return documentOf(app);
}
