import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ReferenceController } from './reference-controller.js';

/** As many connections as the product's API has by itself. */
const connections = 10;

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: connections });

@Module({ controllers: [ReferenceController], providers: [{ provide: pg.Pool, useValue: pool }] })
class ReferenceModule {}

const app = await NestFactory.create<NestFastifyApplication>(ReferenceModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
process.once('SIGTERM', () => process.exit(0));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
