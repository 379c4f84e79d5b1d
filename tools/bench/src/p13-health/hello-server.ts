import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The least that NestJS on Fastify can answer. */
@Controller('hello')
class HelloController {
  @Get()
  hello(): object {
    return { status: 'ok' };
  }
}

@Module({ controllers: [HelloController] })
class HelloModule {}

const app = await NestFactory.create<NestFastifyApplication>(HelloModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
process.once('SIGTERM', () => process.exit(0));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
