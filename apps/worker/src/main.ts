import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LOGGER, readConfiguration, type Logger } from '@stamgast/platform';
import { WorkerModule } from './worker.module.js';

const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readConfiguration(process.env)), {
  logger: ['error', 'warn'],
  abortOnError: false,
});
const logger = worker.get<Logger>(LOGGER);

const end = (signal: string) => {
  logger.info({ signal }, 'ending');
  worker.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', end);
process.once('SIGINT', end);
logger.info('ready');
