import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readConfiguration } from '@stamgast/platform';
import { createApp, ProblemDto } from '@stamgast/platform/http';
import { ApiModule } from './api.module.js';
import { completeDocument } from './complete-document.js';

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
  return completeDocument(
    SwaggerModule.createDocument(app, outline, { extraModels: [ProblemDto], autoTagControllers: false }),
  );
}

/** Serves the document at /openapi.json and Swagger UI, from its own files, at /docs. */
export async function describeApi(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('docs', app, documentOf(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Stamgast API',
  });
}

/** The document without serving anything; needs a migrated database because the modules start. */
export async function buildOpenApiDocument(): Promise<OpenAPIObject> {
  const configuration = readConfiguration(process.env);
  const app = await createApp(ApiModule.forRoot(configuration), configuration);
  try {
    return documentOf(app);
  } finally {
    await app.close();
  }
}
